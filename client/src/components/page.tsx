import type { ReactNode } from 'react';
import { Bell } from '../features/bell/bell.js';
import { isPhone } from '../lib/phone.js';
import { useText } from '../lib/text.js';
import { useViewer } from '../lib/viewer.js';
import { OrgChip } from './chip.js';
import { OfflineBar } from './offline-bar.js';
import classes from './page.module.css';

interface PageProps {
  /** Where am I: links up, and last the page itself. */
  crumbs: ReactNode;
  /** Who is here, beside my agency. */
  presence?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

/** A page behind the sign-in: bar on top, the page, a foot where there is one. */
export function Page({ crumbs, presence, foot, children }: PageProps) {
  const t = useText();
  return (
    <div className={classes.page}>
      <OfflineBar />
      <section className={classes.topbar} aria-label={t('page.top')}>
        <nav className={classes.crumbs} aria-label={t('page.crumbs')}>
          {crumbs}
        </nav>
        <div className={classes.right}>
          {presence}
          <OrgChip name={useViewer().agency.name} />
          {isPhone() ? null : <Bell />}
        </div>
      </section>
      <main className={classes.main} id="main" tabIndex={-1}>
        {children}
      </main>
      {foot ? <footer className={classes.foot}>{foot}</footer> : null}
    </div>
  );
}
