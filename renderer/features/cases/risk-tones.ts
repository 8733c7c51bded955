import type { RiskLevel } from '../../../shared/domain/risk';
import type { Tone } from '../../ui/marks';

export const RISK_TONES: Readonly<Record<RiskLevel, Tone>> = {
  none: 'fine',
  concern: 'open',
  serious: 'soon',
  acute: 'now',
};
