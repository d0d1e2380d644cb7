import { useMemo, useState } from 'react'
import { counted } from '../../../shared/basics/text'
import { type Decisions, nothingDecided } from '../../../shared/partnership/import/decisions'
import { chooseField, type Mapping, proposeMapping } from '../../../shared/partnership/import/mapping'
import { typeFinder } from '../../../shared/partnership/import/organisationTypeWords'
import { planImport } from '../../../shared/partnership/import/plan'
import { rowsText } from '../../../shared/partnership/import/planWords'
import { findTable, type ImportTable } from '../../../shared/partnership/import/table'
import type { Organisation } from '../../../shared/partnership/organisation'
import type { OrganisationType } from '../../../shared/partnership/organisationType'
import { today } from '../../host/clock'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { CheckRows } from './CheckRows'
import { ChooseList } from './ChooseList'
import { bringIn } from './commands'
import type { ListRead } from './listFile'
import { MatchColumns } from './MatchColumns'
import { PlanPreview } from './PlanPreview'
import { rememberedMappings } from './remembered'

type Props = {
  readonly organisations: readonly Organisation[]
  readonly types: readonly OrganisationType[]
  readonly onDone: () => void
}

/** Brings a list of organisations in: choose it, match its columns, check its rows, see what would change, then do it. */
export function ImportList({ organisations, types, onDone }: Props) {
  const [list, setList] = useState<ListRead | null>(null)
  if (!list) return <ChooseList onRead={setList} onCancel={onDone} />
  return (
    <Reading
      key={list.name}
      list={list}
      organisations={organisations}
      types={types}
      onBack={() => setList(null)}
      onDone={onDone}
    />
  )
}

/** Where the headings stand, as it was found or as a person says. */
type Place = { readonly sheet: string; readonly headingRow: number | undefined }

type ReadingProps = Props & { readonly list: ListRead; readonly onBack: () => void }

function Reading({ list, organisations, types, onBack, onDone }: ReadingProps) {
  const [place, setPlace] = useState<Place>({ sheet: list.sheet, headingRow: undefined })
  const sheet = list.sheets.find(({ name }) => name === place.sheet)
  const table = useMemo(() => (sheet ? findTable(sheet, place.headingRow) : null), [sheet, place.headingRow])
  return (
    <div className="stack">
      <WhereHeadingsAre list={list} place={place} found={table?.ok ? table.value : null} onPlace={setPlace} />
      {table?.ok ? (
        <Planned
          key={`${place.sheet} ${place.headingRow ?? ''}`}
          table={table.value}
          others={list.tables.filter((name) => name !== place.sheet)}
          organisations={organisations}
          types={types}
          onDone={onDone}
        />
      ) : (
        <p>There are no rows under these headings. Choose another sheet or row.</p>
      )}
      <Button onPress={onBack}>Choose another list</Button>
    </div>
  )
}

type WhereProps = {
  readonly list: ListRead
  readonly place: Place
  readonly found: ImportTable | null
  readonly onPlace: (place: Place) => void
}

function WhereHeadingsAre({ list, place, found, onPlace }: WhereProps) {
  return (
    <section className="stack-small" aria-labelledby="import-where">
      <h2 id="import-where">{list.name}</h2>
      {found ? (
        <p>
          {counted(found.rows.length, 'row')} under the headings in {rowsText(found.headingRows)}.
        </p>
      ) : null}
      {list.sheets.length > 1 ? (
        <Field label="Sheet">
          {(ties) => (
            <select
              {...ties}
              value={place.sheet}
              onChange={(event) => onPlace({ sheet: event.target.value, headingRow: undefined })}
            >
              {list.sheets.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Field label="Row with the headings" hint="Change it if the headings stand elsewhere.">
        {(ties) => (
          <input
            {...ties}
            className="short"
            inputMode="numeric"
            value={place.headingRow ?? found?.headingRows[0] ?? ''}
            onChange={(event) => {
              const row = Number(event.target.value)
              onPlace({ ...place, headingRow: Number.isInteger(row) && row > 0 ? row : undefined })
            }}
          />
        )}
      </Field>
    </section>
  )
}

type PlannedProps = Props & {
  readonly table: ImportTable
  /** The other sheets of the file that hold a list. */
  readonly others: readonly string[]
}

function Planned({ table, others, organisations, types, onDone }: PlannedProps) {
  const [mapping, setMapping] = useState<Mapping>(() => proposeMapping(table, rememberedMappings()))
  const [decisions, setDecisions] = useState<Decisions>(nothingDecided)
  const [busy, setBusy] = useState(false)
  const findType = useMemo(() => typeFinder(types), [types])
  const asked = useMemo(
    () => ({ table, mapping, decisions, findType, today: today() }),
    [table, mapping, decisions, findType],
  )
  const plan = useMemo(() => planImport({ ...asked, organisations }), [asked, organisations])
  const count = plan.fresh.length + plan.updated.length
  const keep = async () => {
    setBusy(true)
    const done = await bringIn(asked, others)
    setBusy(false)
    if (done) onDone()
  }
  return (
    <>
      <MatchColumns
        mapping={mapping}
        onChoose={(column, field) => setMapping((present) => chooseField(present, column, field))}
      />
      <CheckRows
        plan={plan}
        types={types}
        decisions={decisions}
        onDecide={(change) => setDecisions((present) => ({ ...present, ...change }))}
      />
      <PlanPreview
        plan={plan}
        types={types}
        onLeaveOut={(rows) => setDecisions((present) => ({ ...present, skipped: [...present.skipped, ...rows] }))}
      />
      <div className="row">
        {count > 0 ? (
          <Button look="primary" busy={busy} onPress={() => void keep()}>
            Bring in {counted(count, 'organisation')}
          </Button>
        ) : (
          <p>There is nothing to bring in yet.</p>
        )}
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </>
  )
}
