import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod/mini'
import { asDay } from '../../shared/basics/day'
import { parse } from '../../shared/basics/parse'
import type { Cell, Sheet } from '../../shared/basics/sheet'
import { type Decisions, nothingDecided } from '../../shared/partnership/import/decisions'
import { proposeMapping } from '../../shared/partnership/import/mapping'
import { typeFinder } from '../../shared/partnership/import/organisationTypeWords'
import { type Plan, planImport } from '../../shared/partnership/import/plan'
import { findTable, type ImportTable } from '../../shared/partnership/import/table'
import type { Organisation } from '../../shared/partnership/organisation'
import { type OrganisationType, organisationTypesSchema } from '../../shared/partnership/organisationType'
import { must } from './must'

// Tables as people send them, and plans made of them. Nobody and no place in them exists.

/** The types that come with the program. */
export const knownTypes: readonly OrganisationType[] = must(
  parse(
    organisationTypesSchema as unknown as z.ZodMiniType<OrganisationType[]>,
    JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/organisation-types.json'), 'utf8')),
  ),
)

export const importDay = asDay('2026-11-22')
const findType = typeFinder(knownTypes)

/** A sheet of these rows. */
export const aSheet = (rows: readonly (readonly Cell[])[], marks?: Partial<Sheet['marks']>): Sheet => ({
  name: 'Sheet1',
  rows,
  ...(marks ? { marks: { formulas: [], errors: [], merged: [], hiddenRows: [], ...marks } } : {}),
})

/** The table in a sheet of these rows. */
export const aTable = (rows: readonly (readonly Cell[])[], marks?: Partial<Sheet['marks']>): ImportTable =>
  must(findTable(aSheet(rows, marks)))

/** What importing a table would do, as its columns are proposed. */
export const planOf = (
  table: ImportTable,
  organisations: readonly Organisation[] = [],
  decisions: Partial<Decisions> = {},
): Plan =>
  planImport({
    table,
    mapping: proposeMapping(table),
    decisions: { ...nothingDecided, ...decisions },
    findType,
    today: importDay,
    organisations,
  })

/** Every row that a plan speaks of, in order: each row of its table once. */
export const rowsIn = (plan: Plan): readonly number[] =>
  [
    ...[...plan.fresh, ...plan.updated, ...plan.unchanged, ...plan.held].flatMap(({ rows }) => rows),
    ...plan.skipped.map(({ row }) => row),
    ...plan.undecided,
  ].sort((a, b) => a - b)

/** Numbers that look like chance and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const places = ['Alder', 'Birch', 'Calder', 'Dunmere', 'Eskby', 'Farrow', 'Gorse', 'Hazel', 'Inkle', 'Kestrel', 'Lark']
const features = ['Grove', 'Lane', 'Moor', 'Bridge', 'Hill', 'Green', 'Field', 'Brook', 'Wood', 'Gate', 'Cross', 'Fold']
const kinds = ['Primary School', 'Infant School', 'Junior School', 'High School', 'Nursery School', 'Academy']
const registerTypes = [
  'Community school',
  'Academy converter',
  'Voluntary aided school',
  'Free schools',
  'Foundation school',
]
const phases = ['Primary', 'Primary', 'Primary', 'Secondary', 'Nursery', 'Secondary']

/** A school of the made-up county, by its number from 0: no two have the same name and numbers. */
export function aSchool(n: number) {
  const kind = n % kinds.length
  const place = `${places[n % places.length]} ${features[Math.floor(n / places.length) % features.length]}`
  const again = Math.floor(n / (places.length * features.length))
  return {
    name: `${again === 0 ? '' : `${['North', 'South', 'East', 'West', 'Upper', 'Lower', 'Old'][again - 1]} `}${place} ${kinds[kind]}`,
    urn: String(100_001 + n),
    laestab: `203${2_000 + n}`,
    type: registerTypes[n % registerTypes.length] as string,
    phase: phases[kind] as string,
    ukprn: String(10_010_001 + n),
  }
}

export const schoolHeadings = ['School name', 'DfE no', 'URN', 'Type', 'Phase', 'UKPRN', 'Headteacher', 'Email']

/** A list of schools as a council keeps it: titles above, and numbers as spreadsheets and people leave them. */
export function messySchools(count: number, seed = 7): readonly (readonly Cell[])[] {
  const below = seeded(seed)
  const rows = Array.from({ length: count }, (_row, n): readonly Cell[] => {
    const { name, urn, laestab, type, phase, ukprn } = aSchool(n)
    const [la, own] = [laestab.slice(0, 3), laestab.slice(3)]
    const numbers: readonly Cell[] = [
      laestab,
      Number(laestab),
      `${la}/${own}`,
      `${la} ${own}`,
      `${la}-${own}`,
      `${laestab}.0`,
    ]
    const names = [name, `  ${name} `, name.replace(' ', '\u00A0'), `${name}\u200B`]
    return [
      names[below(names.length)] ?? name,
      numbers[below(numbers.length)] ?? laestab,
      below(2) === 0 ? urn : Number(urn),
      type,
      phase,
      below(5) === 0 ? null : ukprn,
      `Head of ${place(name)}`,
      `office${n}@schools.example`,
    ]
  })
  return [['Schools of the County of Nowhere, autumn 2026'], [], schoolHeadings, ...rows]
}

const place = (name: string) => name.split(' ').slice(0, 2).join(' ')

/** Twenty agencies as one person typed them over the years, with everything that goes wrong in such a list. */
export const messyAgencies: readonly (readonly Cell[])[] = [
  ['Northmere partnership – contacts – LAST UPDATED 3 March'],
  [],
  ['', 'Agency', 'Type', 'Contact', 'Role', 'E-mail', 'Tel', 'Notes'],
  [
    1,
    'Northmere Constabulary',
    'Police',
    'A. Ash',
    'Detective superintendent',
    'a.ash@police.example',
    '01000 000001',
    '',
  ],
  [2, 'Northmere ICB', 'ICB', 'B. Birch', 'Designated nurse', 'b.birch@icb.example', '', ''],
  [
    3,
    'Northmere Hospitals NHS Foundation Trust',
    'NHS FT',
    'C. Cedar',
    'Named nurse',
    'c.cedar@hospitals.example',
    '',
    '',
  ],
  [4, 'Dale Community Trust', 'NHS Trust', '', '', '', '', 'new contact needed'],
  [
    5,
    'Northmere Council children’s services',
    "Children's social care",
    'D. Dogwood',
    'Head of service',
    'd.dogwood@council.example',
    '',
    '',
  ],
  [6, 'Northmere Council housing', 'Council housing', 'E. Elm', '', 'not known', '', ''],
  [7, 'Probation Service – Northmere', 'National Probation Service', 'F. Fir', '', 'f.fir@probation.example', '', ''],
  [8, 'Northmere YOT', 'YOT', 'G. Gorse', '', 'g.gorse at yot.example', '', ''],
  [9, 'Haven Young People', 'Charity', 'H. Holly', 'Chief officer', 'h.holly@haven.example', '', ''],
  [10, 'Haven Young Peoples', 'VCS', '', '', '', '', 'is this the same?'],
  [11, 'Northmere Fire & Rescue', 'Fire service', 'I. Ivy', '', 'Ivy <i.ivy@fire.example>', '', ''],
  ['', 'Agency', 'Type', 'Contact', 'Role', 'E-mail', 'Tel', 'Notes'],
  [12, 'Cafcass', 'Cafcass', 'J. Juniper', '', 'j.juniper@cafcass.example', '', ''],
  [13, 'Eastmoor District Council', 'Borough council', 'K. Kale', '', '', '', ''],
  [14, 'Eastmoor Housing', 'Housing association', 'L. Larch', '', '', '', ''],
  [15, 'Northmere Youth FC', 'Football', 'M. Maple', 'Welfare officer', '', '', ''],
  [16, 'Test agency', 'Charity', 'x', 'x', 'x@x.example', '', ''],
  [17, 'HM Prison Nowhere', 'Prison', 'N. Nettle', '', '', '', ''],
  [18, 'St Aidan’s Church', 'Church', '', '', '', '', ''],
  [19, 'Dale Surgery', 'GP practice', 'O. Oak', '', '', '', ''],
  [19, 'Dale Surgery', 'GP practice', 'P. Pine', 'Practice manager', 'p.pine@surgery.example', '', ''],
  [20, 'Tuition Corner', 'Tuition centre', '', '', '', '', ''],
  ['', '', '', 'Q. Quince', 'left in May', '', '', ''],
  ['Total', 'Total 20', '', '', '', '', '', ''],
  [],
]

/** The register of schools as it is downloaded, with the columns that matter and some that do not. */
export const registerHeadings = [
  ...['URN', 'LA (code)', 'LA (name)', 'EstablishmentNumber', 'EstablishmentName', 'TypeOfEstablishment (code)'],
  ...[
    'TypeOfEstablishment (name)',
    'EstablishmentStatus (name)',
    'CloseDate',
    'PhaseOfEducation (name)',
    'Trusts (name)',
  ],
  ...['Street', 'Postcode', 'UKPRN', 'HeadTitle (name)', 'HeadFirstName', 'HeadLastName', 'HeadPreferredJobTitle'],
  ...['DistrictAdministrative (name)'],
] as const

/** Rows of such a register. `change` puts other words under a heading. */
export function aRegisterRow(n: number, change: { readonly [heading: string]: string } = {}): readonly string[] {
  const { name, urn, laestab, type, phase, ukprn } = aSchool(n)
  const said: { readonly [heading: string]: string } = {
    URN: urn,
    'LA (code)': laestab.slice(0, 3),
    'LA (name)': 'Nowhere',
    EstablishmentNumber: laestab.slice(3),
    EstablishmentName: name,
    'TypeOfEstablishment (name)': type,
    'EstablishmentStatus (name)': 'Open',
    'PhaseOfEducation (name)': phase,
    'Trusts (name)': type === 'Academy converter' ? 'Larkfield Learning Trust' : '',
    UKPRN: ukprn,
    'HeadTitle (name)': 'Mx',
    HeadFirstName: 'Alex',
    HeadLastName: `Example${n}`,
    HeadPreferredJobTitle: 'Headteacher',
    'DistrictAdministrative (name)': 'Eastmoor',
    ...change,
  }
  return registerHeadings.map((heading) => said[heading] ?? '')
}

/** Rows as the text of a .csv file, every cell in quotation marks. */
export const csvText = (rows: readonly (readonly string[])[], separator = ',') =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
