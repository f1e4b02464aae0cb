import { Checkbox, SimpleGrid, Stack } from '@mantine/core';
import type { BoardView } from '../../../../src/contract/boards.js';
import { Notice } from '../../components/notice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { byAgency } from '../../lib/agency-order.js';
import { audienceOf, readersOf } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { participantsOf } from './board-participants.js';
import { GrowthWords } from '../../components/growth-words.js';
import type { OpenCaseInput } from './open-case-input.js';

interface OpenCaseAgenciesProps {
  board: BoardView;
  input: OpenCaseInput;
  onChange: (agencyIds: string[]) => void;
}

/** Which other agencies are on the case from the start: none, until each is chosen. */
export function OpenCaseAgencies({ board, input, onChange }: OpenCaseAgenciesProps) {
  const t = useText();
  const own = useViewer().agency.id;
  const participants = participantsOf(board);
  const others = participants.filter(({ agency }) => agency.id !== own).sort(byAgency);
  const to = audienceOf([own, ...input.agencyIds]);
  const words = useAudienceWords({ everyone: to, agencies: board.agencies });
  const count = readersOf([own], participants).length;
  return (
    <Stack gap="xs">
      <Checkbox.Group
        label={t('case.field.agencies')}
        description={t('case.field.agenciesHint')}
        value={input.agencyIds}
        onChange={onChange}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing={6} mt={6}>
          {others.map(({ agency, memberIds }) => (
            <Checkbox
              key={agency.id}
              value={agency.id}
              label={t('case.agency', { agency: agency.name, count: memberIds.length })}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      {input.agencyIds.length === 0 ? (
        <Notice>{t('case.open.ownOnly', { agency: words.list([own]), count })}</Notice>
      ) : (
        <GrowthWords
          from={[own]}
          to={to}
          participants={participants}
          people={board.people}
          isRestricted={input.isRestricted}
        />
      )}
    </Stack>
  );
}
