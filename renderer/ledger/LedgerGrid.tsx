import { shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { ChallengeId } from '../../shared/challenges/challenge'
import type { LedgerLine } from '../../shared/challenges/ledgerList'
import { standingWords } from '../../shared/challenges/words'
import { type GridPlace, GridRow, RowGrid } from '../ui/RowGrid'
import { PrintedTable } from '../view/PrintedTable'
import { ageText, carriedText, closesText, escalationText, putWords } from './ledgerWords'

type Props = {
  readonly lines: readonly LedgerLine[]
  readonly active: ChallengeId | null
  readonly takesFocus: boolean
  readonly onActive: (id: ChallengeId) => void
  readonly onOpen: (id: ChallengeId) => void
}

const columns = ['Question', 'Organisation', 'Status', 'First asked', 'Carried', 'What would close it'] as const

/** Every challenge that is shown, one to a row, to be walked and opened by keyboard. */
export function LedgerGrid({ lines, active, takesFocus, onActive, onOpen }: Props) {
  const place = Math.max(
    0,
    lines.findIndex(({ challenge }) => challenge.id === active),
  )
  const at = (row: number, then: (id: ChallengeId) => void) => {
    const id = lines[row]?.challenge.id
    if (id) then(id)
  }
  return (
    <>
      <div className="no-print">
        <RowGrid
          label="Challenges"
          className="ledger"
          columns={columns}
          count={lines.length}
          keyOf={(row) => lines[row]?.challenge.id ?? String(row)}
          active={place}
          takesFocus={takesFocus}
          onMove={(row) => at(row, onActive)}
          onOpen={(row) => at(row, onOpen)}
        >
          {(row) => {
            const line = lines[row.index]
            return line ? (
              <Row key={line.challenge.id} line={line} at={row} onPress={() => onOpen(line.challenge.id)} />
            ) : null
          }}
        </RowGrid>
      </div>
      <PrintedTable
        caption={counted(lines.length, 'question')}
        columns={columns}
        shares={[30, 16, 16, 12, 10, 16]}
        rows={() => lines.map(printedLine)}
      />
    </>
  )
}

type RowProps = { readonly line: LedgerLine; readonly at: GridPlace; readonly onPress: () => void }

const Row = ({ line, at, onPress }: RowProps) => {
  const { challenge, state, aboutWords } = line
  return (
    <GridRow {...at} onPress={onPress}>
      <div role="rowheader">
        <button type="button" className="link row-name ledger-question" tabIndex={-1}>
          {challenge.raised.question}
        </button>
        {aboutWords ? <span className="second-line">{aboutWords}</span> : null}
      </div>
      <Lines words={putWords(line)} />
      <Lines words={[standingWords(state), ...escalationText(line)]} />
      <Lines words={[shortDay(challenge.raised.on), ageText(line)]} />
      <div role="gridcell">{carriedText(line)}</div>
      <Lines words={closesText(line)} />
    </GridRow>
  )
}

const Lines = ({ words: [first, ...others] }: { readonly words: readonly string[] }) => (
  <div role="gridcell">
    {first}
    {others.map((each) => (
      <span key={each} className="second-line">
        {each}
      </span>
    ))}
  </div>
)

const printedLine = (line: LedgerLine) => ({
  key: line.challenge.id,
  cells: [
    [line.challenge.raised.question, line.aboutWords].filter(Boolean).join(' – '),
    putWords(line).join('. '),
    [standingWords(line.state), ...escalationText(line)].join('. '),
    `${shortDay(line.challenge.raised.on)}, ${ageText(line).toLowerCase()}`,
    carriedText(line),
    closesText(line).join('. '),
  ],
})
