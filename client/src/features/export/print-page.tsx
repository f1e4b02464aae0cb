import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import '../../styles/paper.css';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { useText } from '../../lib/text.js';
import classes from './print.module.css';
import { BoardSheet } from './board-sheet.js';
import { CaseSheet } from './case-sheet.js';
import { usePrinted, type Printed } from './printing.js';

/** What will be on paper, before it is. */
export function PrintPage() {
  const t = useText();
  const printed = usePrinted((state) => state.printed);
  return (
    <Page crumbs={<Crumbs here={t('print.title')} />}>
      <div className={classes.page}>
        <PageHead title={t('print.title')} actions={<PrintActs isReady={printed !== null} />} />
        {printed ? (
          <Sheet printed={printed} />
        ) : (
          <EmptyState title={t('print.none')}>{t('print.none.text')}</EmptyState>
        )}
      </div>
    </Page>
  );
}

function PrintActs({ isReady }: { isReady: boolean }) {
  const t = useText();
  const router = useRouter();
  return (
    <>
      <Button
        onClick={() => {
          router.history.back();
        }}
      >
        {t('print.back')}
      </Button>
      {isReady ? (
        <Button
          variant="filled"
          leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
          onClick={() => {
            window.print();
          }}
        >
          {t('print.act')}
        </Button>
      ) : null}
    </>
  );
}

function Sheet({ printed }: { printed: Printed }) {
  return printed.kind === 'case' ? <CaseSheet taken={printed.taken} /> : <BoardSheet taken={printed.taken} />;
}
