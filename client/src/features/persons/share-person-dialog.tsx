import { useState } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import { AgencyChecks } from '../../components/agency-checks.js';
import { FactList } from '../../components/fact-list.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { audienceOf } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import { GrowthWords } from '../cases/growth-words.js';
import { scopeOf } from '../cases/scope.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { usePersonFacts } from './use-person-facts.js';
import { useSharePerson } from './persons.api.js';
import { couldKnow } from './shown-persons.js';

/** Lets more agencies know of somebody: all that is said of her, to whom, on what ground. What is shared cannot be unshared. */
export function SharePersonDialog({ view, person, onClose }: PersonDialogProps) {
  const t = useText();
  const share = useSharePerson(person);
  const factsOf = usePersonFacts();
  const words = useAudienceWords(scopeOf(view));
  const others = couldKnow(view, person);
  const [chosen, setChosen] = useState<Audience>(others.length === 1 ? others : []);
  const [said, setSaid] = useState(nothingSaid);
  const agencyIds = audienceOf(chosen.filter((agencyId) => others.includes(agencyId)));
  const place = sharingPlaceOf(view);
  const { sharing, ...state } = useSharing(place, agencyIds, said);
  const submit = () => {
    if (sharing) share.mutate({ version: person.version, agencyIds, sharing }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('persons.share')}
      act={agencyIds.length > 0 ? t('note.share.actNamed', { agencies: words.list(agencyIds) }) : t('note.share.act')}
      size="lg"
      error={share.error}
      isBusy={share.isPending}
      isReady={sharing !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <FactList facts={factsOf(person)} />
      <AgencyChecks
        label={t('note.share.with')}
        agencies={view.participants.map(({ agency }) => agency).filter(({ id }) => others.includes(id))}
        value={agencyIds}
        onChange={setChosen}
      />
      <GrowthWords
        from={person.audience}
        to={audienceOf([...person.audience, ...agencyIds])}
        participants={view.participants}
        people={view.people}
        isRestricted={false}
        of="person"
      />
      <SharingFields place={place} state={{ sharing, ...state }} draft={said} onChange={setSaid} />
    </FormDialog>
  );
}
