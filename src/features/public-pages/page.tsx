import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../contract/agencies.js';
import { publicWords } from './public-words.js';

export interface PageProps {
  language: Language;
  title: string;
  /** The same page in the other language. */
  otherHref: string;
  feeds?: ReactNode;
  head: ReactNode;
  children: ReactNode;
}

/** A whole page, without a script: it works in whatever reads HTML. */
export function pageOf(props: PageProps): string {
  return `<!doctype html>${renderToStaticMarkup(<Page {...props} />)}`;
}

function Page({ language, title, otherHref, feeds, head, children }: PageProps) {
  const words = publicWords[language];
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
                <a href={otherHref} hrefLang={language === 'sv' ? 'en' : 'sv'} lang={language === 'sv' ? 'en' : 'sv'}>
                  {words.other}
                </a>
              </span>
            </nav>
            {head}
          </div>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** Where the pages of a language begin. */
export function homeOf(language: Language): string {
  return language === 'sv' ? '/lofte' : '/promise';
}
