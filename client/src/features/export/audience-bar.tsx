import type { Audience } from '../../../../src/contract/agencies.js';
import { AudienceIcon } from '../../components/audience-icon.js';
import { useAudienceWords, type AudienceScope } from '../../components/use-audience-words.js';
import { byKind } from '../../lib/agency-order.js';
import { kindOf } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import classes from './export.module.css';

/** Who may read all of it, by icon, words and pattern. Outside the system "alla" says nothing: each agency is named. */
export function AudienceBar({ audience, scope }: { audience: Audience; scope: AudienceScope }) {
  const t = useText();
  const words = useAudienceWords(scope);
  const kind = kindOf(audience, scope.everyone);
  const agencies = scope.agencies.filter(({ id }) => audience.includes(id)).sort(byKind);
  return (
    <div className={classes.bar} data-kind={kind}>
      <AudienceIcon kind={kind} size={20} />
      <strong>{words.full(audience)}</strong>
      <span>{t('export.readers', { agencies: agencies.map(({ name }) => name).join(' · ') })}</span>
    </div>
  );
}
