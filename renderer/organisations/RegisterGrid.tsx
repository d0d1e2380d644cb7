import { counted } from '../../shared/basics/text'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import { RowGrid } from '../ui/RowGrid'
import { PrintedTable } from '../view/PrintedTable'
import { printedOrganisation, RegisterRow } from './RegisterRow'

type Props = {
  readonly organisations: readonly Organisation[]
  /** What was sought, so that a row can say by which earlier name it was found. */
  readonly words: string
  readonly typeWords: (code: string) => string
  readonly active: OrganisationId | null
  readonly takesFocus: boolean
  readonly onActive: (id: OrganisationId) => void
  readonly onOpen: (id: OrganisationId) => void
}

const columns = ['Organisation', 'Type', 'Area', 'Trust or group', 'Numbers'] as const

/** The organisations, one to a row. */
export function RegisterGrid({ organisations, words, typeWords, active, takesFocus, onActive, onOpen }: Props) {
  const place = Math.max(
    0,
    organisations.findIndex(({ id }) => id === active),
  )
  const at = (row: number, then: (id: OrganisationId) => void) => {
    const id = organisations[row]?.id
    if (id) then(id)
  }
  return (
    <>
      <div className="no-print">
        <RowGrid
          label="Organisations"
          className="register"
          columns={columns}
          count={organisations.length}
          keyOf={(row) => organisations[row]?.id ?? String(row)}
          active={place}
          takesFocus={takesFocus}
          onMove={(row) => at(row, onActive)}
          onOpen={(row) => at(row, onOpen)}
        >
          {(row) => {
            const organisation = organisations[row.index]
            if (!organisation) return null
            return (
              <RegisterRow
                key={organisation.id}
                organisation={organisation}
                words={words}
                type={typeWords(organisation.type)}
                onOpen={onOpen}
                {...row}
              />
            )
          }}
        </RowGrid>
      </div>
      <PrintedTable
        caption={counted(organisations.length, 'organisation')}
        columns={columns}
        rows={() => organisations.map((each) => printedOrganisation(each, words, typeWords(each.type)))}
      />
    </>
  )
}
