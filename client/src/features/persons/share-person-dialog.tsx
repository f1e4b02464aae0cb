import { FactList } from '../../components/fact-list.js';
import { useText } from '../../lib/text.js';
import { ShareOnDialog } from '../sharing/share-on-dialog.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { useSharePerson } from './persons.api.js';
import { personSharedOn } from './shown-persons.js';
import { usePersonFacts } from './use-person-facts.js';

/** Lets more agencies know of somebody: all that is said of her. */
export function SharePersonDialog({ view, person, onClose }: PersonDialogProps) {
  const t = useText();
  const share = useSharePerson(person);
  const factsOf = usePersonFacts();
  return (
    <ShareOnDialog
      view={view}
      title={t('persons.share')}
      of="person"
      audience={person.audience}
      sharedOn={personSharedOn(view, person)}
      error={share.error}
      isBusy={share.isPending}
      onShare={(agencyIds, sharing) => {
        share.mutate({ version: person.version, agencyIds, sharing }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <FactList facts={factsOf(person)} />
    </ShareOnDialog>
  );
}
