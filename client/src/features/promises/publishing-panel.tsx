import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PromiseView, ProposalView } from '../../../../src/contract/promises.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { ApproveDialog } from './approve-dialog.js';
import classes from './promise.module.css';
import { publishedIn, waitingIn } from './proposals.js';
import { ShareDialog } from './share-dialog.js';
import { usePublicAddress } from './use-public-address.js';

/** What waits to be told, and all that has been: who proposed it, who said yes, and where everybody reads it. */
export function PublishingPanel({ promise }: { promise: PromiseView }) {
  const t = useText();
  const waiting = waitingIn(promise);
  const published = publishedIn(promise.proposals);
  const [isSharing, { open, close }] = useDisclosure();
  const [latest] = published;
  const share = (
    <Button size="compact-sm" onClick={open}>
      {t('share.open')}
    </Button>
  );
  return (
    <Panel title={t('promise.publishing')} aside={latest ? share : null}>
      {isSharing && latest ? <ShareDialog promise={promise} told={latest} onClose={close} /> : null}
      {waiting ? <Waiting promise={promise} proposal={waiting} /> : null}
      {published.length === 0 ? <p className={classes.meta}>{t('promise.versions.none')}</p> : null}
      <ol className={classes.rows}>
        {published.map((proposal) => (
          <Version key={proposal.id} promise={promise} proposal={proposal} />
        ))}
      </ol>
    </Panel>
  );
}

interface ProposalProps {
  promise: PromiseView;
  proposal: ProposalView;
}

function Waiting({ promise, proposal }: ProposalProps) {
  const t = useText();
  const { moment } = useDates();
  const nameOf = useNames(promise);
  const me = useViewer().person.id;
  const [isOpen, { open, close }] = useDisclosure();
  const isMine = proposal.proposedBy === me;
  return (
    <div className={classes.waiting}>
      <h3>{t('promise.state.proposed')}</h3>
      <p className={classes.meta}>
        {t('promise.proposal.by', {
          name: nameOf(proposal.proposedBy, proposal.agencyId),
          at: moment(proposal.proposedAt),
        })}
      </p>
      {proposal.note ? <p>{proposal.note}</p> : null}
      {isMine ? <p>{t('promise.proposal.mine')}</p> : null}
      {promise.mayKeep && !isMine ? (
        <Button variant="filled" onClick={open}>
          {t('promise.proposal.review')}
        </Button>
      ) : null}
      {isOpen ? <ApproveDialog promise={promise} proposal={proposal} onClose={close} /> : null}
    </div>
  );
}

function Version({ promise, proposal }: ProposalProps) {
  const t = useText();
  const { day } = useDates();
  const nameOf = useNames(promise);
  const publicAddress = usePublicAddress(promise);
  const { version, approvedAt, approvedBy, proposedBy, agencyId, note } = proposal;
  const by = { proposer: nameOf(proposedBy, agencyId), approver: nameOf(approvedBy ?? '', null) };
  return (
    <li>
      <a className={classes.link} href={publicAddress(version)} target="_blank" rel="noopener">
        {t('promise.version', { version, day: day(approvedAt?.slice(0, 10) ?? '') })}
      </a>
      <p className={classes.meta}>{t('promise.version.by', by)}</p>
      {note ? <p>{note}</p> : null}
    </li>
  );
}

/** Whom I may know of by name; of others, where they work. */
function useNames({ people, agencies }: PromiseView): (personId: string, agencyId: string | null) => string {
  const t = useText();
  return (personId, agencyId) => {
    const person = people.find(({ id }) => id === personId);
    if (person) return person.name;
    const agency = agencies.find(({ id }) => id === agencyId)?.name;
    return agency ? t('promise.proposal.someone', { agency }) : t('promise.proposal.unknown');
  };
}
