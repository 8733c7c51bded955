/** A record in one line, without any name or number: for lists of what someone knows, or says of it. */
import type { AnyView } from '../../shared/domain/kinds';
import { chained, useFieldText } from './field-text';
import { useFormat } from './format';
import { useT } from './language';
import { useListName } from './own-grounds';

export function useRecordLabel(): (view: AnyView) => string {
  const t = useT();
  const signalLabel = useListName();
  const format = useFormat();
  const { kind } = useFieldText();
  const detail = (view: AnyView): string | null | undefined => {
    switch (view.kind) {
      case 'case':
        return view.values.code;
      case 'person':
        return view.values.relation ?? (view.values.role && t(`role.${view.values.role}`));
      case 'relation':
        return view.values.nature && t(`nature.${view.values.nature}`);
      case 'contact-point':
        return view.values.label ?? (view.values.type && t(`pointType.${view.values.type}`));
      case 'contact-entry':
        return view.values.summary;
      case 'agreement':
        return view.values.what;
      case 'signal':
        return view.values.signalId ? signalLabel(view.values.signalId) : view.values.fact;
      case 'phase':
        return view.values.phase && t(`phase.${view.values.phase}`);
      case 'report':
        return view.values.told;
      case 'risk':
        return view.values.level && t(`riskLevel.${view.values.level}`);
      case 'safety-plan':
        return view.values.on && format.fullDay(view.values.on);
      case 'placement':
        return view.values.setting && t(`setting.${view.values.setting}`);
      case 'legal-step':
        return view.values.step && t(`legalStep.${view.values.step}`);
      case 'goal':
        return view.values.aim;
      default:
        return null;
    }
  };
  return (view) => chained(t, [kind(view.kind), detail(view)]);
}
