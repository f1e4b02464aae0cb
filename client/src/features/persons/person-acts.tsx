import { Button, Group } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { CasePersonView } from '../../../../src/contract/persons.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { couldKnow } from '../sharing/shared-on.js';
import { couldBe, personSharedOn } from './shown-persons.js';

export type PersonAct = 'correct' | 'dispute' | 'merge' | 'share' | 'withdraw';

interface PersonActsProps {
  view: CaseView;
  person: CasePersonView;
  onAct: (act: PersonAct) => void;
}

/** Whoever reads of somebody may dispute it and share it on; those of the agency that says it correct it and take it back. */
export function PersonActs({ view, person, onAct }: PersonActsProps) {
  const t = useText();
  const viewer = useViewer();
  if (!view.may.write || person.withdrawnAt !== null) return <span />;
  return (
    <Group gap="xs">
      {actsOn(view, person, viewer).map((act) => (
        <Button
          key={act}
          onClick={() => {
            onAct(act);
          }}
        >
          {t(`persons.act.${act}`)}
        </Button>
      ))}
    </Group>
  );
}

function actsOn(view: CaseView, person: CasePersonView, { person: me, agency }: ReturnType<typeof useViewer>) {
  const isOurs = person.agencyId === agency.id;
  const isHers = isOurs || person.sharedById === me.id;
  const acts: [PersonAct, boolean][] = [
    ['correct', isOurs && person.sharedById === null],
    ['dispute', true],
    ['merge', couldBe(view, person).length > 0],
    ['share', couldKnow(view, person.audience, personSharedOn(view, person)).length > 0],
    ['withdraw', isHers],
  ];
  return acts.filter(([, isAllowed]) => isAllowed).map(([act]) => act);
}
