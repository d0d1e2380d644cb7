import { type CheckedDocument, quoted, shownText, type WordFinding } from './checked'
import { child, named, textWithin, valueAt, within, type XmlNode } from './xmlTree'

const core = 'docProps/core.xml'

/** D1 to D4: the properties a file is found by, and its language. */
export const checkProperties = (document: CheckedDocument): readonly WordFinding[] => [
  ...title(document),
  ...people(document),
  ...language(document),
  ...otherLanguage(document),
]

function title({ wordPackage, facts }: CheckedDocument): WordFinding[] {
  const text = textWithin(child(wordPackage.part(core), 'dc:title')).trim()
  const wrong = (what: string): WordFinding[] => [{ check: 'D1', place: core, what }]
  if (text === '') return wrong('The document has no title')
  if (/\.docx?$/i.test(text) || text === facts.fileName?.replace(/\.docx$/i, ''))
    return wrong('The title is only the file name')
  return text.length < 10 || text.length > 120 ? wrong(`The title has ${text.length} characters, not 10 to 120`) : []
}

function people({ wordPackage }: CheckedDocument): WordFinding[] {
  return ['dc:creator', 'cp:lastModifiedBy'].flatMap((property) => {
    const text = textWithin(child(wordPackage.part(core), property)).trim()
    return text === '' || text === 'Un-named'
      ? [{ check: 'D2', place: core, what: `${property} is not set` } as const]
      : []
  })
}

const languages = ['en-gb', 'cy-gb']

const mainLanguage = ({ styles }: CheckedDocument) => (valueAt(styles.defaults, 'w:lang') ?? '').toLowerCase()

function language(document: CheckedDocument): WordFinding[] {
  return languages.includes(mainLanguage(document))
    ? []
    : [{ check: 'D3', place: 'word/styles.xml', what: 'The main language is not English (United Kingdom) or Welsh' }]
}

/** Small words that only one of the two languages has. */
const tellTales: Readonly<Record<string, ReadonlySet<string>>> = {
  'cy-gb': new Set(
    'mae yn yr ac gyda gan sydd oedd plant diogelu wedi neu nid eu ei ar hyn fod bydd rhaid pob gwaith'.split(' '),
  ),
  'en-gb': new Set('the and of to is are was were with that this have has for from by which when their our'.split(' ')),
}

/** A sentence whose small words belong to the other language, and which is not marked as such. */
function otherLanguage(document: CheckedDocument): WordFinding[] {
  const other = mainLanguage(document) === 'cy-gb' ? 'en-gb' : 'cy-gb'
  return document.paragraphs.flatMap((paragraph) => {
    const unmarked = within(paragraph, 'w:r').filter(
      (run) => (valueAt(run, 'w:rPr', 'w:lang') ?? '').toLowerCase() !== other,
    )
    const words =
      unmarked
        .map(shownText)
        .join('')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    const own = words.filter((word) => tellTales[other]?.has(word)).length
    const foreign = own >= 3 && own * 4 >= words.length
    return foreign
      ? [
          {
            check: 'D4',
            place: quoted(paragraph),
            what: `These words look like ${other} and are not marked as such`,
          } as const,
        ]
      : []
  })
}

/** The relationships of the document by id. */
export function relationships({ wordPackage }: CheckedDocument): ReadonlyMap<string, string> {
  const entries = named(wordPackage.part('word/_rels/document.xml.rels'), 'Relationship')
  return new Map(entries.map((entry: XmlNode) => [entry.attributes['Id'] ?? '', entry.attributes['Target'] ?? '']))
}
