import './reportPage.css'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { longDay } from '../../shared/basics/day'
import { sampleMark } from '../../shared/basics/sampleMark'
import { type Look, plainLook } from '../../shared/partnership/look/look'
import type { Block, HeadingBlock, ReportDocument } from '../../shared/reports/block'
import type { LaidOut } from '../../shared/reports/composing/length'
import { ownStyle } from './ownStyle'
import { ReportFigure } from './ReportFigure'
import { ReportLetterhead } from './ReportLetterhead'
import { ReportTable } from './ReportTable'
import { ReportWords } from './ReportWords'
import { type NumberedReport, numberedReport } from './reportNumbers'
import { pagesOf, type Sheet, sheetsOf } from './sheets'

const Numbers = createContext<NumberedReport | null>(null)
const Looks = createContext<Look>(plainLook)
/** What the title of a document is on its screen. */
const Titles = createContext<'h1' | 'p'>('h1')
const Pages = createContext<ReadonlyMap<Block, number>>(new Map())

/** A document as it is printed: the same blocks that the Word file is made from, in the same order. */
export function ReportPage({
  report,
  laidOut = null,
  isPreview = false,
}: {
  readonly report: ReportDocument
  readonly laidOut?: LaidOut | null
  /** True where it stands on a screen that has its own heading: the title of the document is no second one. */
  readonly isPreview?: boolean
}) {
  const numbers = useMemo(() => numberedReport(report.blocks), [report])
  const pages = useMemo(() => pagesOf(report, laidOut), [report, laidOut])
  const sheets = useMemo(() => sheetsOf(report, laidOut), [report, laidOut])
  const { partnership, shortTitle, status, statusWords = status, handling, date, sample } = report.page
  return (
    <Numbers.Provider value={numbers}>
      <Looks.Provider value={report.look ?? plainLook}>
        <article
          className="report-page"
          style={ownStyle(report)}
          lang={report.language}
          aria-label={report.properties.title}
        >
          {sample && <p className="report-sample">{sampleMark}</p>}
          <p className="report-edge">
            {partnership}: {shortTitle}. {statusWords}. {handling}. {longDay(date)}
          </p>
          <Titles.Provider value={isPreview ? 'p' : 'h1'}>
            <Pages.Provider value={pages}>
              {sheets.map((sheet, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sheets of a finished document have no other name and never move
                <SheetOnPage key={place} sheet={sheet} foot={foot(sheet, laidOut, `${handling} · ${longDay(date)}`)} />
              ))}
            </Pages.Provider>
          </Titles.Provider>
        </article>
      </Looks.Provider>
    </Numbers.Provider>
  )
}

function SheetOnPage({
  sheet: { lies, blocks },
  foot: words,
}: {
  readonly sheet: Sheet
  readonly foot: string | null
}) {
  return (
    <div className="report-sheet" data-lies={lies}>
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a finished document have no other name and never move
        <BlockOnPage key={place} block={block} />
      ))}
      {words !== null && <p className="report-foot">{words}</p>}
    </div>
  )
}

/** What stands at the foot of a sheet: who may read it, its day, and which pages it is of how many. Null where no pages are laid out. */
function foot({ pages }: Sheet, laidOut: LaidOut | null, edge: string): string | null {
  if (!laidOut) return null
  if (!pages) return `${edge} · about ${laidOut.pages} pages in all`
  const { first, last } = pages
  return `${edge} · ${first === last ? `Page ${first}` : `Pages ${first} to ${last}`} of ${laidOut.pages}`
}

function BlockOnPage({ block }: { readonly block: Block }): ReactNode {
  const numbers = useContext(Numbers)
  const Title = useContext(Titles)
  const look = useContext(Looks)
  if (!numbers) return null
  switch (block.kind) {
    case 'front':
      return (
        <header className="report-front">
          <Title className="report-title">{block.title}</Title>
          <p className="report-subtitle">{block.subtitle}</p>
          {block.facts.map((line) => (
            <p key={line.map(({ label }) => label).join()}>
              {line.map(({ label, value }) => (
                <span key={label}>
                  <strong>{label}:</strong> {value}.{' '}
                </span>
              ))}
            </p>
          ))}
        </header>
      )
    case 'heading':
      return <HeadingOnPage block={block} number={numbers.of.get(block)} />
    case 'paragraph':
      return (
        <p className={paragraphClass(block)}>
          <ReportWords words={block.words} />
        </p>
      )
    case 'bullets':
    case 'numbered':
      return <ListOnPage block={block} />
    case 'quote':
      return <blockquote lang={block.language}>{block.text}</blockquote>
    case 'callout':
      return (
        <p className="report-callout">
          <ReportWords words={block.words} />
        </p>
      )
    case 'table':
      return <ReportTable block={block} number={numbers.of.get(block) ?? 0} />
    case 'figure':
      return (
        <ReportFigure
          block={block}
          number={numbers.of.get(block) ?? 0}
          dataIn={numbers.tables.get(block.dataIn) ?? 0}
        />
      )
    case 'letterhead':
      return <ReportLetterhead look={look} />
    case 'pageBreak':
    case 'paper':
      return null
    case 'contents':
      return <ContentsOnPage numbers={numbers} />
  }
}

function HeadingOnPage({
  block: { level, text, id },
  number,
}: {
  readonly block: HeadingBlock
  readonly number: number | undefined
}) {
  const Heading = `h${level + 1}` as 'h2' | 'h3' | 'h4' | 'h5'
  return (
    <Heading id={id === undefined ? undefined : `report-${id}`}>
      {number === undefined ? '' : `${number} `}
      {text}
    </Heading>
  )
}

function ListOnPage({ block }: { readonly block: Extract<Block, { kind: 'bullets' | 'numbered' }> }) {
  const List = block.kind === 'bullets' ? 'ul' : 'ol'
  return (
    <List>
      {block.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a finished list never move
        <li key={place}>
          <ReportWords words={item} />
        </li>
      ))}
    </List>
  )
}

function ContentsOnPage({ numbers }: { readonly numbers: NumberedReport }) {
  const pages = useContext(Pages)
  return (
    <nav aria-label="Contents">
      <h2>Contents</h2>
      <ul className="report-contents">
        {numbers.contents.map((heading) => (
          <li key={heading.id ?? heading.text} data-level={heading.level}>
            {heading.id === undefined ? heading.text : <a href={`#report-${heading.id}`}>{heading.text}</a>}
            {pages.has(heading) && <span className="report-contents-page"> page {pages.get(heading)}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const paragraphClass = ({
  keepsWithNext,
  isClose,
  isWhole,
}: Extract<Block, { kind: 'paragraph' }>): string | undefined =>
  [keepsWithNext ? 'report-kept' : '', isClose ? 'report-close' : '', isWhole ? 'report-whole' : '']
    .filter(Boolean)
    .join(' ') || undefined
