import type { Language } from '../../../contract/agencies.js';
import { promiseOf } from './page.js';
import { publicWords } from '../words/public-words.js';
import type { ToldPromise } from '../published-promises.service.js';
import { pictureSizes } from '../drawn/share-picture.js';
import { pictureTextOf } from '../words/share-words.js';

interface SharedProps {
  told: ToldPromise;
  language: Language;
  origin: string;
}

/** What is shown where somebody shares the address (Open Graph). */
export function Shared({ told, language, origin }: SharedProps) {
  const { content, version } = told;
  const address = `${origin}${promiseOf(language, told)}`;
  const { width, height } = pictureSizes['share-1200'];
  const said: [property: string, content: string][] = [
    ['og:type', 'article'],
    ['og:locale', language === 'sv' ? 'sv_SE' : 'en_GB'],
    ['og:title', publicWords[language].title(content.area, content.year)],
    ['og:description', content.summary],
    ['og:url', address],
    ['og:image', `${address}/version/${String(version)}/share-1200.png`],
    ['og:image:width', String(width)],
    ['og:image:height', String(height)],
    ['og:image:alt', pictureTextOf(content, language)],
  ];
  return said.map(([property, words]) => <meta key={property} property={property} content={words} />);
}

/** The pictures, to be taken along. */
export function Pictures({ told, language }: Omit<SharedProps, 'origin'>) {
  const words = publicWords[language];
  const at = `${promiseOf(language, told)}/version/${String(told.version)}`;
  return (
    <>
      <a href={`${at}/share-1080.png`}>{words.square}</a> <a href={`${at}/share-1200.png`}>{words.wide}</a>{' '}
    </>
  );
}
