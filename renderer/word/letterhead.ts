import type { FileChild } from 'docx'
import type { Logo } from '../../shared/partnership/look/logo'
import type { Look } from '../../shared/partnership/look/look'
import { numberedPart } from './numberedPart'
import { millimetres } from './styles'
import { paragraph, run } from './wordText'
import { element, flag, ReadyElement, type Xml } from './wordXml'

/** The logo and the lines below it; nothing where the look has neither. */
export const letterhead = ({ logo, letterhead: lines }: Look): readonly FileChild[] => [
  ...(logo ? [logoElement(logo)] : []),
  ...lines.map((line, place) => {
    const isLast = place === lines.length - 1
    const space = isLast ? [element('w:spacing', { 'w:after': millimetres(8) })] : [flag('w:keepNext')]
    return new ReadyElement('w:p', paragraph('letterhead', [run(line)], ...space))
  }),
]

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawings = 'http://schemas.openxmlformats.org/drawingml/2006'
const contentTypes = { png: 'image/png', jpg: 'image/jpeg' } as const

/** Largest size on the page; smaller pictures keep the size of their dots at 150 to the inch. */
const largest = { width: millimetres(70), height: millimetres(25) } as const
const unitsPerTwip = 635
const twipsPerDot = 1440 / 150

/** Above the numbers of figures, which are the ids of their drawings. */
const drawingId = 10_000

function logoElement(logo: Logo): ReadyElement {
  const part = numberedPart('Logo', {
    folder: 'pictures',
    name: 'logo',
    extension: logo.kind,
    contentType: contentTypes[logo.kind],
    relationshipType: `${relations}/image`,
    content: logo.bytes,
  })
  const scale = Math.min(twipsPerDot, largest.width / logo.width, largest.height / logo.height)
  const size = {
    cx: Math.round(logo.width * scale * unitsPerTwip),
    cy: Math.round(logo.height * scale * unitsPerTwip),
  }
  const words = paragraph(
    'letterhead',
    [element('w:r', null, drawing(size, part.relationshipId, logo.words))],
    flag('w:keepNext'),
  )
  return new ReadyElement('w:p', words, [part])
}

type Size = { readonly cx: number; readonly cy: number }

/** The logo in the line. Without words of its own it only decorates: people who hear the document are not told of it. */
const drawing = (size: Size, picture: string, words: string): Xml =>
  element(
    'w:drawing',
    null,
    element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      { 'wp:extent': { _attr: size } },
      element('wp:docPr', { id: drawingId, name: 'Logo', descr: words }, ...(words === '' ? [decorative] : [])),
      { 'wp:cNvGraphicFramePr': {} },
      element(
        'a:graphic',
        { 'xmlns:a': `${drawings}/main` },
        element('a:graphicData', { uri: `${drawings}/picture` }, pictureElement(size, picture, words)),
      ),
    ),
  )

const decorative = element(
  'a:extLst',
  { 'xmlns:a': `${drawings}/main` },
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    {
      'adec:decorative': {
        _attr: { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 },
      },
    },
  ),
)

const pictureElement = (size: Size, picture: string, words: string): Xml =>
  element(
    'pic:pic',
    { 'xmlns:pic': `${drawings}/picture` },
    element(
      'pic:nvPicPr',
      null,
      { 'pic:cNvPr': { _attr: { id: drawingId, name: 'Logo', descr: words } } },
      { 'pic:cNvPicPr': {} },
    ),
    element(
      'pic:blipFill',
      null,
      { 'a:blip': { _attr: { 'r:embed': picture, 'xmlns:r': relations } } },
      element('a:stretch', null, { 'a:fillRect': {} }),
    ),
    element(
      'pic:spPr',
      null,
      element('a:xfrm', null, { 'a:off': { _attr: { x: 0, y: 0 } } }, { 'a:ext': { _attr: size } }),
      element('a:prstGeom', { prst: 'rect' }, { 'a:avLst': {} }),
    ),
  )
