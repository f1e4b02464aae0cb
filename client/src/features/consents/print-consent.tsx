import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { ConsentTerms } from '../../../../src/contract/consents.js';
import { useText } from '../../lib/text.js';
import { ConsentPaper } from './consent-paper.js';

/** The way from a consent to its paper: what stands on the screen meanwhile is not printed. */
export function PrintConsent({ view, terms }: { view: CaseView; terms: ConsentTerms }) {
  const t = useText();
  return (
    <>
      <ConsentPaper view={view} terms={terms} />
      <Button
        variant="subtle"
        leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
        onClick={() => {
          window.print();
        }}
      >
        {t('consent.print')}
      </Button>
    </>
  );
}
