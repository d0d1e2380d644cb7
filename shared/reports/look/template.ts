import { ok, type Result, refuse } from '../../basics/result'
import { checkColour } from './contrast'
import { type Look, plainLook } from './look'

/** A part of a Word template: its path, and its text where it is XML; null for any other part. */
export type TemplatePart = { readonly path: string; readonly text: string | null }

/** Why a template is refused. `where` is the part that has what no template may have. */
export type TemplateProblem =
  | { readonly kind: 'isNoTemplate' }
  | { readonly kind: 'hasCode'; readonly where: string }
  | { readonly kind: 'isEncrypted' }
  | { readonly kind: 'leadsElsewhere'; readonly where: string }
  | { readonly kind: 'holdsOtherFiles'; readonly where: string }
  | { readonly kind: 'hasFieldsThatRead'; readonly where: string }

/** What a template gives to the look of documents, and what of it was left, told as it is shown to people. */
export type TemplateLook = { readonly look: Look; readonly left: readonly string[] }

/**
 * Takes the colours of headings and of table headers from a Word template (.docx or .dotx). Nothing else of it goes into a
 * document: no macro, no control, no link, no other file, and no field that reads one; a template with any is refused.
 * Font and sizes stay ours, since every document is set in one font and in sizes that can be read.
 */
export function lookOfTemplate(
  parts: readonly TemplatePart[],
  before: Look = plainLook,
): Result<TemplateLook, TemplateProblem> {
  const problem = problemOf(parts)
  if (problem) return refuse(problem)
  const sheet = textOf(parts, 'word/styles.xml')
  const heading = chosen(
    'Colour of headings',
    colourOf(styleNamed(sheet, 'heading 1'), /<w:color\b[^>]*w:val="([^"]+)"/),
  )
  const row = chosen('Colour of table headers', firstRowFill(sheet))
  const font = /<w:rFonts\b[^>]*w:ascii="([^"]+)"/.exec(sheet)?.[1]
  return ok({
    look: { ...before, heading: heading.colour ?? before.heading, headerRow: row.colour ?? before.headerRow },
    left: [
      ...heading.left,
      ...row.left,
      ...(font === undefined || font === 'Arial' ? [] : [`Font ${font}: documents are set in Arial`]),
    ],
  })
}

function problemOf(parts: readonly TemplatePart[]): TemplateProblem | null {
  const paths = parts.map(({ path }) => path)
  if (paths.includes('EncryptedPackage')) return { kind: 'isEncrypted' }
  if (!paths.includes('word/document.xml') || !paths.includes('word/styles.xml')) return { kind: 'isNoTemplate' }
  const code = parts.find(({ path, text }) => isCode(path) || (path === '[Content_Types].xml' && hasCodeType(text)))
  if (code) return { kind: 'hasCode', where: code.path }
  const elsewhere = parts.find(
    ({ path, text }) => path.endsWith('.rels') && /TargetMode\s*=\s*["']External/i.test(text ?? ''),
  )
  if (elsewhere) return { kind: 'leadsElsewhere', where: elsewhere.path }
  const other = parts.find(({ path, text }) => isOtherFile(path) || /<w:(?:altChunk|subDoc|object)\b/.test(text ?? ''))
  if (other) return { kind: 'holdsOtherFiles', where: other.path }
  const field = parts.find(({ path, text }) => path.startsWith('word/') && readsElsewhere(text ?? ''))
  return field ? { kind: 'hasFieldsThatRead', where: field.path } : null
}

const isCode = (path: string) => /(?:vba|macro)[^/]*\.(?:bin|xml)$|\/activeX\/|(?:^|\/)customUI\//i.test(path)
const hasCodeType = (text: string | null) => /macroEnabled|vbaProject|activeX/i.test(text ?? '')
const isOtherFile = (path: string) =>
  /^word\/(?:embeddings|afchunk|subdocs)\//i.test(path) || /\.(?:exe|dll|js|vbs|bin)$/i.test(path)

/** Fields that read a file, a program or an address when they are counted again. */
const readsElsewhere = (xml: string) =>
  instructions(xml).some((code) =>
    /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\b/i.test(code),
  )

/** What fields are told, one by one; Word may break an instruction over many runs, so they are read joined too. */
const instructions = (xml: string): readonly string[] => {
  const runs = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)<\/w:instrText>/g)].map(([, code]) => code ?? '')
  const simple = [...xml.matchAll(/<w:fldSimple\b[^>]*w:instr="([^"]*)"/g)].map(([, code]) => code ?? '')
  const joined = xml
    .split(/w:fldCharType="begin"/)
    .slice(1)
    .map((part) =>
      [...(part.split(/w:fldCharType="(?:separate|end)"/)[0]?.matchAll(/<w:instrText\b[^>]*>([^<]*)/g) ?? [])]
        .map(([, code]) => code ?? '')
        .join(''),
    )
  return [...runs, ...simple, ...joined]
}

const textOf = (parts: readonly TemplatePart[], path: string) => parts.find((part) => part.path === path)?.text ?? ''

const styleNamed = (sheet: string, name: string) =>
  [...sheet.matchAll(/<w:style\b.*?<\/w:style>/gs)]
    .map(([style]) => style)
    .find((style) => new RegExp(`<w:name w:val="${name}"`, 'i').test(style)) ?? ''

const colourOf = (xml: string, pattern: RegExp) => pattern.exec(xml)?.[1] ?? null

/** The fill of the first row in the first table style that has one. */
const firstRowFill = (sheet: string) =>
  colourOf(sheet, /<w:tblStylePr w:type="firstRow">(?:(?!<\/w:tblStylePr>).)*?<w:shd\b[^>]*w:fill="([^"]+)"/s)

/** A colour where it can be read, and otherwise what people are told. */
function chosen(
  what: string,
  given: string | null,
): { readonly colour: string | null; readonly left: readonly string[] } {
  if (given === null || given === 'auto') return { colour: null, left: [] }
  const checked = checkColour(given)
  if (checked.ok) return { colour: checked.value, left: [] }
  const why =
    checked.problem.kind === 'notAColour'
      ? `${given} is not a colour`
      : `${given} is too pale to read; ${checked.problem.nearest} is the nearest that can be read`
  return { colour: null, left: [`${what}: ${why}`] }
}
