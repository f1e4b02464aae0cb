import type { ReactNode } from 'react';
import classes from './message-page.module.css';

interface MessagePageProps {
  title: string;
  text: string;
  children: ReactNode;
}

/** A page that only says something, and where one can go from it. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  return (
    <main className={classes.page} id="main" tabIndex={-1}>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.text}>{text}</p>
      {children}
    </main>
  );
}
