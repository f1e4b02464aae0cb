import { useState, type ReactNode } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { Sharing } from '../../../../src/contract/grounds.js';
import { AgencyChecks } from '../../components/agency-checks.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { audienceOf } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import { GrowthWords } from '../../components/growth-words.js';
import { scopeOf } from '../../components/case-scope.js';
import { nothingSaid } from './sharing-draft.js';
import { couldKnow, knowItBefore, type SharedOn } from './shared-on.js';
import { SharingFields } from './sharing-fields.js';
import { useMissing } from './use-missing.js';
import { sharingPlaceOf, useSharing } from './use-sharing.js';

interface ShareOnDialogProps {
  view: CaseView;
  title: string;
  of: 'note' | 'person' | 'action';
  /** Who knows of it where it stands, and to where it has been shared on. */
  audience: Audience;
  sharedOn: readonly SharedOn[];
  error: unknown;
  isBusy: boolean;
  /** The very words that will be known. */
  children: ReactNode;
  onShare: (agencyIds: Audience, sharing: Sharing) => void;
  onClose: () => void;
}

/** Lets more agencies know of something: what it says, to whom, on what ground. What is shared cannot be unshared. */
export function ShareOnDialog({ view, title, of, audience, sharedOn, children, ...props }: ShareOnDialogProps) {
  const t = useText();
  const words = useAudienceWords(scopeOf(view));
  const others = couldKnow(view, audience, sharedOn);
  const [chosen, setChosen] = useState<Audience>(others.length === 1 ? [...others] : []);
  const [said, setSaid] = useState(nothingSaid);
  const agencyIds = audienceOf(chosen.filter((agencyId) => others.includes(agencyId)));
  const place = sharingPlaceOf(view, of);
  const state = useSharing(place, agencyIds, said);
  const { sharing } = state;
  const missing = useMissing(state, said);
  return (
    <FormDialog
      title={title}
      act={agencyIds.length > 0 ? t('note.share.actNamed', { agencies: words.list(agencyIds) }) : t('note.share.act')}
      size="lg"
      error={props.error}
      isBusy={props.isBusy}
      isReady={sharing !== null}
      missing={agencyIds.length === 0 ? t('note.share.missing') : missing}
      onSubmit={() => {
        if (sharing) props.onShare(agencyIds, sharing);
      }}
      onClose={props.onClose}
    >
      {children}
      <AgencyChecks
        label={t('note.share.with')}
        agencies={view.participants.map(({ agency }) => agency).filter(({ id }) => others.includes(id))}
        notes={new Map(knowItBefore(sharedOn).map((agencyId) => [agencyId, t('sharing.before')]))}
        value={agencyIds}
        onChange={setChosen}
      />
      <GrowthWords
        from={audience}
        to={audienceOf([...audience, ...agencyIds])}
        participants={view.participants}
        people={view.people}
        isRestricted={false}
        of={of}
      />
      <SharingFields place={place} state={state} draft={said} onChange={setSaid} />
    </FormDialog>
  );
}
