import { useReason } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { usePlacePerson, type Placing } from './agency-administration.api.js';

/** A tick shows at once, and goes back with the reason if the server refuses. */
export function usePlacing(kind: Placing['kind']) {
  const reason = useReason();
  const { mutate, variables, isPending } = usePlacePerson();
  const isOn = (id: string, personId: string, memberIds: string[]) => {
    const isBeingPlaced = isPending && variables.id === id && variables.personId === personId;
    return isBeingPlaced ? variables.isOn : memberIds.includes(personId);
  };
  const place = (id: string, personId: string, to: boolean) => {
    mutate(
      { kind, id, personId, isOn: to },
      {
        onError: (error) => {
          tell(reason(error));
        },
      },
    );
  };
  return { isOn, place };
}
