import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { PersonView } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { ConsentView } from '../../../../src/contract/consents.js';
import { FactList } from '../../components/fact-list.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import { PrintConsent } from './print-consent.js';
import { SharedOnConsent } from './shared-on-consent.js';
import { useConsentWords } from './use-consent-words.js';
import { WithdrawConsentDialog } from './withdraw-consent-dialog.js';

interface ConsentDialogProps {
  view: CaseView;
  consent: ConsentView;
  onClose: () => void;
}

/** The whole of a consent; and the way to say that it has been taken back. */
export function ConsentDialog({ view, consent, onClose }: ConsentDialogProps) {
  const t = useText();
  const [isWithdrawing, setWithdrawing] = useState(false);
  if (isWithdrawing) return <WithdrawConsentDialog consent={consent} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={t('consent.name')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <ConsentFacts view={view} consent={consent} />
      <SharedOnConsent view={view} consent={consent} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <PrintConsent view={view} terms={consent} />
        {view.may.withdrawConsent && consent.withdrawnAt === null ? (
          <Button
            onClick={() => {
              setWithdrawing(true);
            }}
          >
            {t('consent.withdraw')}
          </Button>
        ) : null}
        <Button data-autofocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Modal>
  );
}

function ConsentFacts({ view, consent }: Omit<ConsentDialogProps, 'onClose'>) {
  const t = useText();
  const words = useConsentWords(scopeOf(view), view.board.template);
  const { full } = useDates();
  const facts: [string, string][] = [
    [t('consent.field.givers'), `${words.givers(consent)}, ${words.how(consent)}`],
    [t('consent.field.agencies'), words.agencies(consent)],
    [t('consent.field.information'), words.information(consent)],
    [t('consent.field.purpose'), consent.purpose],
    [t('consent.field.period'), t('consent.period', { from: full(consent.from), until: full(consent.until) })],
    [
      t('consent.recorded'),
      t('consent.at', {
        name: nameOf(view.people, consent.authorId) ?? t('person.unknown'),
        at: full(consent.recordedAt),
      }),
    ],
    [t('consent.withdrawn'), withdrawal()],
  ];
  return <FactList facts={facts} />;

  function withdrawal(): string {
    if (consent.withdrawnAt === null || consent.withdrawnBy === null) return '';
    const name = nameOf(view.people, consent.changedBy) ?? t('person.unknown');
    return t('consent.withdrawnBy', {
      giver: t(`consent.giver.${consent.withdrawnBy}`),
      name,
      at: full(consent.withdrawnAt),
    });
  }
}

function nameOf(people: readonly PersonView[], id: string): string | undefined {
  return people.find((person) => person.id === id)?.name;
}
