/** Lists from outside are read in a worker without keys and without a store: what is wrong with a file stays there. */
import { expose } from 'comlink';
import { readList } from './read';

expose({ readList });
