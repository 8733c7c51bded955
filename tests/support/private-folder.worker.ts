/** The origin's private file system, which answers in a worker only, for tests and figures that run in a page. */
import { expose } from 'comlink';
import { PrivateFolder } from '../../renderer/vault/private-folder';

expose(new PrivateFolder());
