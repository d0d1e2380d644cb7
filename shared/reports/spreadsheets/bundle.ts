import { type AttachedFile, altogether, sizeText } from '../../basics/attachedFile'
import type { Day } from '../../basics/day'
import { longDay } from '../../basics/day'
import { sampleMark } from '../../basics/sampleMark'
import type { Sheet } from '../../basics/sheet'
import { type DescribedTable, dayColumn, numberColumn, tableSheet, wordsColumn } from '../../basics/table'
import { counted, fileName } from '../../basics/text'
import { questionName, standardName } from '../../frameworks/lookUp'
import type { Partnership } from '../../partnership/partnership'
import type { EvidenceRow } from './evidence'

// The evidence of chosen returns as one zip file: every attached file once, in a folder for its organisation and standard, with an
// index of all evidence, attached or only named.

/** Evidence with the place of its file in the bundle. */
export type BundledRow = EvidenceRow & {
  /** Where its file is in the bundle; empty where it is only named, or its file is not on this computer. */
  readonly path: string
  /** True where a file is attached whose bytes are not on this computer. */
  readonly isAway: boolean
}

/** What goes into a bundle. */
export type Bundle = {
  readonly rows: readonly BundledRow[]
  /** Every file that goes along, once, with its place. */
  readonly files: readonly { readonly path: string; readonly file: AttachedFile }[]
  /** Bytes of the files together. */
  readonly bytes: number
}

/** Lays out a bundle. `here` tells the files whose bytes are on this computer, by their SHA-256. Names are safe and unique. */
export function bundleOf(rows: readonly EvidenceRow[], here: ReadonlySet<string>): Bundle {
  const paths = new Map<string, string>()
  const taken = new Set<string>()
  const files: { path: string; file: AttachedFile }[] = []
  const bundled = rows.map((row): BundledRow => {
    const { file } = row.item
    if (!file || !here.has(file.sha256)) return { ...row, path: '', isAway: Boolean(file) }
    const known = paths.get(file.sha256)
    if (known !== undefined) return { ...row, path: known, isAway: false }
    const path = freePath(row, file, taken)
    taken.add(path.toLowerCase())
    paths.set(file.sha256, path)
    files.push({ path, file })
    return { ...row, path, isAway: false }
  })
  return { rows: bundled, files, bytes: altogether(files.map(({ file }) => file)) }
}

/** The longest name of a folder: paths have to fit on every computer. */
const longestFolder = 40

function freePath({ organisation, standard, question }: EvidenceRow, file: AttachedFile, taken: ReadonlySet<string>) {
  const at = file.name.lastIndexOf('.')
  const [stem, ending] = at > 0 ? [file.name.slice(0, at), file.name.slice(at + 1)] : [file.name, '']
  const folders = `${folder(organisation)}/${folder(standardName(standard))}`
  for (let number = 1; ; number += 1) {
    const parts = [question.label, stem.slice(0, 60), ...(number > 1 ? [`(${number})`] : [])]
    const name = fileName([parts.join(' ')], ending)
    const path = `${folders}/${ending === '' ? name.slice(0, -1) : name}`
    if (!taken.has(path.toLowerCase())) return path
  }
}

const folder = (name: string) => fileName([name.slice(0, longestFolder)], '').slice(0, -1)

/** The index of a bundle: all evidence, attached and only named. */
export const bundleTable: DescribedTable<BundledRow> = {
  name: 'Evidence index',
  row: 'each piece of evidence under each answer that names it',
  from: 'Reports, evidence bundle',
  columns: [
    wordsColumn('File', 'Where the file is in the bundle.', ({ path }) => path),
    wordsColumn('State', 'Attached, Only named, or that its file is not on this computer.', stateWords),
    wordsColumn('Organisation', 'Whose return it is.', ({ organisation }) => organisation),
    wordsColumn('Cycle', 'The cycle of the return.', ({ cycle }) => cycle.title),
    wordsColumn('Standard', 'The standard that the question belongs to.', ({ standard }) => standardName(standard)),
    wordsColumn('Question', 'The question whose answer names it.', ({ question }) => questionName(question)),
    wordsColumn('Evidence', 'What it is called.', ({ item }) => item.what),
    wordsColumn('Where it is kept', 'A folder, a system or an address, as it was typed.', ({ item }) => item.where),
    dayColumn('Date', 'Its date.', ({ item }) => item.on),
    wordsColumn('Owner', 'The role that looks after it.', ({ item }) => item.owner ?? ''),
    numberColumn('Size', 'The size of its file.', 'bytes', ({ item }) => item.file?.size ?? null),
    wordsColumn('SHA-256', 'By what the bytes of its file are known again.', ({ item }) => item.file?.sha256 ?? ''),
  ],
}

function stateWords({ path, isAway }: BundledRow): string {
  if (isAway) return 'Attached, but not on this computer'
  return path === '' ? 'Only named' : 'Attached'
}

/** The index as a sheet. */
export const bundleSheet = ({ rows }: Bundle): Sheet => tableSheet(bundleTable, rows)

/** What is in a bundle, before it is made: `3 files, 4.2 MB; 12 pieces of evidence are only named`. */
export function bundleWords({ rows, files, bytes }: Bundle): string {
  const named = rows.filter(({ path, isAway }) => path === '' && !isAway).length
  const away = new Set(rows.flatMap(({ isAway, item }) => (isAway ? [item.file?.sha256] : []))).size
  return [
    files.length === 0 ? 'No file' : `${counted(files.length, 'file')}, ${sizeText(bytes)}`,
    `${counted(named, 'piece of evidence is', 'pieces of evidence are')} only named`,
    ...(away > 0 ? [`${counted(away, 'attached file is', 'attached files are')} not on this computer`] : []),
  ].join('; ')
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const link = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** The index as a page for any browser. What is in it are words and links into the bundle; it runs nothing. */
export function bundlePage(bundle: Bundle, { name, handling, isSample }: Partnership, on: Day): string {
  const columns = bundleTable.columns.filter(({ heading }) => heading !== 'Size')
  const cells = (row: BundledRow) =>
    columns.map(({ heading, cell }) => {
      const words = escaped(String(cell(row) ?? ''))
      const shown = heading === 'File' && row.path !== '' ? `<a href="${link(row.path)}">${words}</a>` : words
      return `<td>${shown}</td>`
    })
  const head = columns.map(({ heading }) => `<th scope="col">${escaped(heading)}</th>`).join('')
  const body = bundle.rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('\n')
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Evidence index: ${escaped(name)}</title>
<style>body{font:16px/1.5 Arial,sans-serif;margin:2rem}table{border-collapse:collapse}th,td{border:1px solid #6b7680;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}caption{text-align:left;font-weight:bold;padding-bottom:.5rem}</style></head>
<body>
<h1>Evidence index</h1>${isSample ? `\n<p><strong>${sampleMark}</strong></p>` : ''}
<p>${escaped(name)}, ${longDay(on)}. ${escaped(handling)}</p>
<p>${escaped(bundleWords(bundle))}.</p>
<table>
<caption>Evidence by organisation, standard and question</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`
}
