import { Button, Group } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { CasePersonView } from '../../../../src/contract/persons.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { couldKnow } from './shown-persons.js';

export type PersonAct = 'correct' | 'dispute' | 'share' | 'withdraw';

interface PersonActsProps {
  view: CaseView;
  person: CasePersonView;
  onAct: (act: PersonAct) => void;
}

/** Whoever reads of somebody may dispute it and share it on; those of the agency that says it correct it and take it back. */
export function PersonActs({ view, person, onAct }: PersonActsProps) {
  const t = useText();
  const { person: me, agency } = useViewer();
  if (!view.may.write || person.withdrawnAt !== null) return <span />;
  const isOurs = person.agencyId === agency.id;
  const acts: PersonAct[] = [
    ...(isOurs && person.sharedById === null ? (['correct'] as const) : []),
    'dispute',
    ...(couldKnow(view, person).length > 0 ? (['share'] as const) : []),
    ...(isOurs || person.sharedById === me.id ? (['withdraw'] as const) : []),
  ];
  return (
    <Group gap="xs">
      {acts.map((act) => (
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
