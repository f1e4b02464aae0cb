import { renderAsync } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../../contract/agencies.js';
import type { PublishedIndicator, PublishedPromise } from '../../../contract/promises.js';
import { fitted, wrapped } from './fitted-words.js';
import { isDrawn } from './indicator-chart.js';
import { dayIn, figureIn, publicWords } from '../words/public-words.js';
import { shareWords } from '../words/share-words.js';

/** Square for where pictures are shown by themselves, wide for where a link is. */
export const pictureSizes = {
  'share-1080': {
    width: 1080,
    height: 1080,
    margin: 80,
    brand: 105,
    title: 72,
    at: 236,
    bars: 620,
    step: 113,
    foot: 998,
  },
  'share-1200': { width: 1200, height: 630, margin: 72, brand: 84, title: 52, at: 164, bars: 312, step: 78, foot: 588 },
} as const;
export type PictureName = keyof typeof pictureSizes;

export function isPicture(name: string): name is PictureName {
  return Object.hasOwn(pictureSizes, name);
}

interface PictureProps {
  content: PublishedPromise;
  language: Language;
  size: (typeof pictureSizes)[PictureName];
}

/** What is told of a promise, as a picture: three counts, nobody in it, and no authority's mark. */
export async function pictureOf(content: PublishedPromise, language: Language, name: PictureName): Promise<Buffer> {
  const size = pictureSizes[name];
  const svg = renderToStaticMarkup(<Picture content={content} language={language} size={size} />);
  const picture = await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' } });
  return picture.asPng();
}

/** The first of each focus that can be shown: three at most. */
export function shownIn({ focuses }: PublishedPromise): PublishedIndicator[] {
  return focuses.flatMap(({ indicators }) => indicators.filter(isDrawn).slice(0, 1)).slice(0, 3);
}

function Picture({ content, language, size }: PictureProps) {
  const { width, height, margin, brand, foot } = size;
  const words = shareWords[language];
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} fontFamily="Inter" fill="#fff">
      <rect width={width} height={height} fill="#131b27" />
      <g
        transform={`translate(${String(margin)} ${String(brand - 31)}) scale(1.7)`}
        fill="none"
        stroke="#fff"
        strokeWidth="2"
      >
        <circle cx="9" cy="9.5" r="5" />
        <circle cx="15" cy="9.5" r="5" />
        <circle cx="12" cy="14.7" r="5" />
      </g>
      <text x={margin + 60} y={brand} fontSize={30} fontWeight={600}>
        {words.brand(content.area)}
      </text>
      <Title content={content} language={language} size={size} />
      {shownIn(content).map((indicator, at) => (
        <Bar key={indicator.name} indicator={indicator} at={at} language={language} size={size} />
      ))}
      <rect x={margin} y={foot - 57} width={width - 2 * margin} height={1} fill="#566274" />
      <text x={margin} y={foot} fontSize={26} fill="#c5cdd8">
        {fitted(
          new Intl.ListFormat(language).format(content.parties),
          26,
          width - 2 * margin - (content.isExample ? 380 : 0),
        )}
      </text>
      {content.isExample ? (
        <text x={width - margin} y={foot} fontSize={26} fill="#c5cdd8" textAnchor="end">
          {words.example}
        </text>
      ) : null}
    </svg>
  );
}

function Title({ content, language, size: { width, margin, title, at } }: PictureProps) {
  const words = shareWords[language];
  const lines = [...wrapped(words.promised(content.area), title, width - 2 * margin), words.soFar];
  return (
    <>
      {lines.map((line, row) => (
        <text key={line} x={margin} y={at + row * title * 1.1} fontSize={title} fontWeight={600} letterSpacing={-1}>
          {line}
        </text>
      ))}
      <text x={margin} y={at + lines.length * title * 1.1 - 16} fontSize={30} fill="#c5cdd8">
        {words.measured(content.year, dayIn(language, content.updatedOn))}
      </text>
    </>
  );
}

interface BarProps extends Pick<PictureProps, 'language' | 'size'> {
  indicator: PublishedIndicator;
  at: number;
}

function Bar({ indicator: { name, outcome, target }, at, language, size: { width, margin, bars, step } }: BarProps) {
  const y = bars + at * step;
  const whole = width - 2 * margin;
  const value = outcome?.value ?? 0;
  const scale = whole / Math.max(target, value, outcome?.of ?? 0);
  const said = outcome === null ? '' : figureIn(publicWords[language], outcome);
  return (
    <>
      <text x={margin} y={y} fontSize={31} fontWeight={500}>
        {fitted(name, 31, whole - 220)}
      </text>
      <text x={width - margin} y={y} fontSize={36} fontWeight={600} textAnchor="end">
        {said}
      </text>
      <rect x={margin} y={y + 20} width={whole} height={18} rx={2} fill="#3a4553" />
      <rect x={margin} y={y + 20} width={value * scale} height={18} rx={2} />
      <rect x={margin + target * scale - 4} y={y + 14} width={4} height={30} fill="#c5cdd8" />
    </>
  );
}

const { resolve } = createRequire(import.meta.url);

/** Our own letters, as files: what draws the picture knows no others. */
const fontFiles = ['400Regular/Inter_400Regular', '500Medium/Inter_500Medium', '600SemiBold/Inter_600SemiBold'].map(
  (file) => resolve(`@expo-google-fonts/inter/${file}.ttf`),
);
