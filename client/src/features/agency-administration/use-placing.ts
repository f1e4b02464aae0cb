import { useReason } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { usePlacePerson, usePlacings, type Placing } from './agency-administration.api.js';

/** A tick shows at once, however many are on their way before it, and goes back with the reason if it is refused. */
export function usePlacing(kind: Placing['kind']) {
  const reason = useReason();
  const { mutateAsync } = usePlacePerson();
  const placings = usePlacings();
  const isOn = (id: string, personId: string, memberIds: string[]) => {
    const asked = placings.findLast((one) => one.kind === kind && one.id === id && one.personId === personId);
    return asked?.isOn ?? memberIds.includes(personId);
  };
  const place = (id: string, personId: string, to: boolean) => {
    // What is given along with a mutation is told of the last one alone: each has a reason of its own.
    mutateAsync({ kind, id, personId, isOn: to }).catch((error: unknown) => {
      tell(reason(error));
    });
  };
  return { isOn, place };
}
