import { Checkbox } from '@mantine/core';
import type { AgencyAdministrationView, AgencyCaseView } from '../../../../src/contract/agency-administration.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useText } from '../../lib/text.js';
import classes from './agency.module.css';
import { usePlacing } from './use-placing.js';

/** Who of ours is on each restricted case. A manager sees its code and nothing of what it says. */
export function CasesPanel({ view }: { view: AgencyAdministrationView }) {
  const t = useText();
  const restricted = view.cases.filter(({ isRestricted }) => isRestricted);
  return (
    <Panel title={t('placing.cases')} isFlush>
      <p className={classes.hint}>{t('placing.cases.hint')}</p>
      {restricted.length === 0 ? <p className={table.none}>{t('placing.cases.none')}</p> : null}
      {restricted.map((restrictedCase) => (
        <RestrictedCase key={restrictedCase.caseId} view={view} restrictedCase={restrictedCase} />
      ))}
    </Panel>
  );
}

interface RestrictedCaseProps {
  view: AgencyAdministrationView;
  restrictedCase: AgencyCaseView;
}

function RestrictedCase({ view, restrictedCase: { caseId, code, boardId, isClosed, memberIds } }: RestrictedCaseProps) {
  const t = useText();
  const { isOn, place } = usePlacing('cases');
  const board = view.boards.find(({ id }) => id === boardId);
  const people = view.people.filter(({ id, isDisabled }) => !isDisabled && board?.memberIds.includes(id));
  return (
    <div className={classes.case} role="group" aria-label={code}>
      <span className={classes.code}>{code}</span>
      {isClosed ? <Chip>{t('placing.closed')}</Chip> : null}
      {people.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={isOn(caseId, id, memberIds)}
          onChange={(event) => {
            place(caseId, id, event.currentTarget.checked);
          }}
        />
      ))}
    </div>
  );
}
