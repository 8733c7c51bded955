/** Three cases written out by hand, and what they come to. */
import { describe, expect, it } from 'vitest';
import { FigureCount, type FigureId } from '../../../shared/domain/figures';
import { viewsFrom } from '../../support/views';
