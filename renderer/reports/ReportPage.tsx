import './reportPage.css'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { longDay } from '../../shared/basics/day'
import { sampleMark } from '../../shared/basics/sampleMark'
import { type Look, plainLook } from '../../shared/partnership/look/look'
import type { Block, HeadingBlock, ReportDocument } from '../../shared/reports/block'
import { withLetterhead } from '../word/withLetterhead'
import { ownStyle } from './ownStyle'
import { ReportFigure } from './ReportFigure'
import { ReportLetterhead } from './ReportLetterhead'
import { ReportTable } from './ReportTable'
import { ReportWords } from './ReportWords'
import { type NumberedReport, numberedReport } from './reportNumbers'

const Numbers = createContext<NumberedReport | null>(null)
const Looks = createContext<Look>(plainLook)

/** A document as it is printed: the same blocks that the Word file is made from, in the same order. */
export function ReportPage({ report }: { readonly report: ReportDocument }) {
  const numbers = useMemo(() => numberedReport(report.blocks), [report])
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
          {withLetterhead(report).map((block, place, blocks) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a finished document have no other name and never move
            <BlockOnPage key={place} block={block} startsPage={startsAfter(blocks[place - 1])} />
          ))}
        </article>
      </Looks.Provider>
    </Numbers.Provider>
  )
}

const startsAfter = (before: Block | undefined) => before?.kind === 'pageBreak' || before?.kind === 'paper'

type Placed = { readonly block: Block; readonly startsPage: boolean }

function BlockOnPage({ block, startsPage }: Placed): ReactNode {
  const numbers = useContext(Numbers)
  const look = useContext(Looks)
  if (!numbers) return null
  switch (block.kind) {
    case 'front':
      return (
        <header className="report-front">
          <h1>{block.title}</h1>
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
      return <HeadingOnPage block={block} number={numbers.of.get(block)} startsPage={startsPage} />
    case 'paragraph':
      return (
        <p className={block.keepsWithNext ? 'report-kept' : undefined}>
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
      return <ContentsOnPage numbers={numbers} startsPage={startsPage} />
  }
}

const pageStart = (startsPage: boolean) => (startsPage ? 'report-starts-page' : undefined)

function HeadingOnPage({
  block: { level, text, id },
  number,
  startsPage,
}: {
  readonly block: HeadingBlock
  readonly number: number | undefined
  readonly startsPage: boolean
}) {
  const Heading = `h${level + 1}` as 'h2' | 'h3' | 'h4' | 'h5'
  return (
    <Heading id={id === undefined ? undefined : `report-${id}`} className={pageStart(startsPage)}>
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

const ContentsOnPage = ({
  numbers,
  startsPage,
}: {
  readonly numbers: NumberedReport
  readonly startsPage: boolean
}) => (
  <nav aria-label="Contents" className={pageStart(startsPage)}>
    <h2>Contents</h2>
    <ul className="report-contents">
      {numbers.contents.map((heading) => (
        <li key={heading.id ?? heading.text} data-level={heading.level}>
          {heading.id === undefined ? heading.text : <a href={`#report-${heading.id}`}>{heading.text}</a>}
        </li>
      ))}
    </ul>
  </nav>
)
