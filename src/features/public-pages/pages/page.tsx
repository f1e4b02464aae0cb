import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../../contract/agencies.js';
import { publicWords } from '../words/public-words.js';

export interface PageProps {
  language: Language;
  title: string;
  /** The same page in the other language. */
  otherHref: string;
  feeds?: ReactNode;
  /** The same in other forms, in the foot. */
  links?: ReactNode;
  head: ReactNode;
  children: ReactNode;
}

/** A whole page, without a script: it works in whatever reads HTML. */
export function pageOf(props: PageProps): string {
  return `<!doctype html>${renderToStaticMarkup(<Page {...props} />)}`;
}

function Page({ language, title, otherHref, feeds, links, head, children }: PageProps) {
  const words = publicWords[language];
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/public-pages.css" />
        {feeds}
      </head>
      <body>
        <header>
          <div className="wide">
            <nav aria-label={words.list}>
              <a href={homeOf(language)}>{words.home}</a>
              <span>
                <span aria-current="true">{words.this}</span>{' '}
                <a href={otherHref} hrefLang={other} lang={other}>
                  {words.other}
                </a>
              </span>
            </nav>
            {head}
          </div>
        </header>
        <main>{children}</main>
        <footer className="foot">
          <p className="wide links">
            {links}
            <a href={accessibilityOf(language)}>{words.accessibility}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

/** Where it is said how far everybody can use the pages. */
export function accessibilityOf(language: Language): string {
  return language === 'sv' ? '/lofte/tillganglighet' : '/promise/accessibility';
}

/** What was promised is told in the words in which it was promised, which are Swedish. */
export function inSwedish(language: Language): { lang?: 'sv' } {
  return language === 'sv' ? {} : { lang: 'sv' };
}

/** Where the pages of a language begin. */
export function homeOf(language: Language): string {
  return language === 'sv' ? '/lofte' : '/promise';
}

/** Where a promise is told. */
export function promiseOf(language: Language, { address, year }: { address: string; year: number }): string {
  return `${homeOf(language)}/${address}/${String(year)}`;
}

/** Where anybody says what she thinks of an area. */
export function voiceOf(language: Language, address: string): string {
  return `${homeOf(language)}/${address}/${language === 'sv' ? 'synpunkt' : 'view'}`;
}

/** Where she is thanked. */
export function thanksOf(language: Language, address: string): string {
  return `${voiceOf(language, address)}/${language === 'sv' ? 'tack' : 'thanks'}`;
}
