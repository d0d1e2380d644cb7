import {
  CheckBox,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'

// One agency's Section 11 form of another area, as people fill such forms in with Word. Its organisation and words are made up.

const green = '92D050'
const amber = 'FFC000'

type Look = { readonly fill?: string; readonly across?: number; readonly goesOn?: 'first' | 'next' }

const cell = (words: string | readonly ParagraphChild[], { fill, across, goesOn }: Look = {}) =>
  new TableCell({
    children:
      typeof words === 'string'
        ? words.split('\n').map((line) => new Paragraph(line))
        : [new Paragraph({ children: [...words] })],
    ...(fill ? { shading: { fill } } : {}),
    ...(across ? { columnSpan: across } : {}),
    ...(goesOn ? { verticalMerge: goesOn === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
  })
const row = (...children: readonly TableCell[]) => new TableRow({ children: [...children] })
const box = (checked: boolean) => new CheckBox({ checked })

const mark = { id: 1, author: 'A reviewer', date: '2026-10-01T09:00:00Z' }

/** The form as a Word document, made by a library that is not the reader's. */
export const otherAreasWordForm = (): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Section 11 audit 2026', heading: HeadingLevel.TITLE }),
            new Paragraph('Green = fully met; amber = partly met; red = not met'),
            new Table({
              rows: [
                row(cell('Name of organisation'), cell('Haven Trust')),
                row(cell('Form completed by'), cell('Head of quality')),
              ],
            }),
            new Paragraph({ text: 'Standard 1: leadership', heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [
                row(cell('Standard 1. Senior commitment', { across: 5, fill: 'D9E2F3' })),
                row(cell('No'), cell('Standard'), cell('RAG'), cell('Evidence'), cell('Action required')),
                row(
                  cell('1.1'),
                  cell(
                    'Who at board level or equivalent answers for safeguarding children, and what shows that they have the knowledge, time and authority?',
                  ),
                  cell('Green'),
                  cell([
                    new TextRun('Terms of reference'),
                    new InsertedTextRun({ ...mark, text: ', 2026' }),
                    new DeletedTextRun({ ...mark, id: 2, text: ', 2019' }),
                  ]),
                  cell(''),
                ),
                row(
                  cell('1.2'),
                  cell('Can you draw the line from a front-line worker to that person, including services you buy in?'),
                  cell('', { fill: amber }),
                  cell('Structure chart', { goesOn: 'first' }),
                  cell('Redraw the chart'),
                ),
                row(
                  cell('1.3'),
                  cell(
                    'What does your board or senior team receive about safeguarding children, how often, and what has it asked for or changed?',
                  ),
                  cell('Getting there'),
                  cell('', { goesOn: 'next' }),
                  cell(''),
                ),
                row(
                  cell('1.9'),
                  cell('Is there a named champion for swimming pools?'),
                  cell('Green', { fill: green }),
                  cell('Rota'),
                  cell(''),
                ),
                row(cell(''), cell(''), cell(''), cell('Left over words'), cell('')),
              ],
            }),
            new Paragraph({ text: 'Standard 2', heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [
                row(cell('Standard'), cell('Red'), cell('Amber'), cell('Green')),
                row(
                  cell(
                    'Who holds the designated (in health: designated and named) role for children, who covers when they are away, and do staff and volunteers know both?',
                  ),
                  cell([box(false)]),
                  cell([box(false)]),
                  cell([box(true)]),
                ),
                row(
                  cell(
                    'Is the role written into a job description, with protected time and money that match the size and risk of your service?',
                  ),
                  cell([box(false)]),
                  cell([box(true)]),
                  cell([box(true)]),
                ),
              ],
            }),
            new Paragraph(
              'How is the post-holder trained, supervised and kept up to date, and by whom from outside their own line?',
            ),
            new Paragraph('RAG: Amber'),
            new Paragraph('Supervision each month by the regional lead.'),
          ],
        },
      ],
    }),
  ).then((buffer) => new Uint8Array(buffer))
