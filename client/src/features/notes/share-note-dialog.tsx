import { useState } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { AgencyChecks } from '../../components/agency-checks.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { audienceOf } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import { GrowthWords } from '../cases/growth-words.js';
import { scopeOf } from '../cases/scope.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { useShareNote } from './notes.api.js';
import classes from './notes.module.css';
import { couldRead } from './shown-notes.js';

interface ShareNoteDialogProps {
  view: CaseView;
  note: NoteView;
  onClose: () => void;
}

/** Lets more agencies read a note: the very text, to whom, on what ground. What is shared cannot be unshared. */
export function ShareNoteDialog({ view, note, onClose }: ShareNoteDialogProps) {
  const t = useText();
  const share = useShareNote(note);
  const words = useAudienceWords(scopeOf(view));
  const others = couldRead(view, note);
  const [chosen, setChosen] = useState<Audience>(others.length === 1 ? others : []);
  const [said, setSaid] = useState(nothingSaid);
  const agencyIds = audienceOf(chosen.filter((agencyId) => others.includes(agencyId)));
  const place = sharingPlaceOf(view);
  const { sharing, ...state } = useSharing(place, agencyIds, said);
  const submit = () => {
    if (sharing) share.mutate({ version: note.version, agencyIds, sharing }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('note.share')}
      act={agencyIds.length > 0 ? t('note.share.actNamed', { agencies: words.list(agencyIds) }) : t('note.share.act')}
      size="lg"
      error={share.error}
      isBusy={share.isPending}
      isReady={sharing !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <figure className={classes.reveals}>
        <figcaption>{t('note.share.revealed')}</figcaption>
        <blockquote className={classes.revealed}>{note.body}</blockquote>
      </figure>
      <AgencyChecks
        label={t('note.share.with')}
        agencies={view.participants.map(({ agency }) => agency).filter(({ id }) => others.includes(id))}
        value={agencyIds}
        onChange={setChosen}
      />
      <GrowthWords
        from={note.audience}
        to={audienceOf([...note.audience, ...agencyIds])}
        participants={view.participants}
        people={view.people}
        isRestricted={false}
        of="note"
      />
      <SharingFields place={place} state={{ sharing, ...state }} draft={said} onChange={setSaid} />
    </FormDialog>
  );
}
