import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Framework } from '../../../shared/frameworks/framework'
import { parseFramework } from '../../../shared/frameworks/parseFramework'
import type { Block } from '../../../shared/reports/block'
import { cellText, plainText } from '../../../shared/reports/block'
import { boardReport } from '../../../shared/reports/boardReport'
import { frameworkFile } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

// What a real partnership published: two years in which amber meant two different things, and 69 of 78 returned. Names are made up.

type Colour = 'green' | 'amber' | 'red'
type Meant = Readonly<Record<Colour, readonly [meaning: string, descriptor: string]>>

/** A questionnaire in three colours, which mean what is given. */
function inColours(edition: string, meant: Meant): Framework {
  const file = frameworkFile()
  const steps = { green: 'a', amber: 'c', red: 'd' } as const
  const shapes = { green: 'disc', amber: 'triangle', red: 'square' } as const
  const colours: readonly Colour[] = ['green', 'amber', 'red']
  return must(
    parseFramework({
      ...file,
      edition,
      scales: [
        {
          id: 'four',
          title: 'Green, amber, red',
          order: 'best-first',
          levels: colours.map((colour) => ({
            id: colour,
            label: colour[0]?.toUpperCase() + colour.slice(1),
            code: colour[0]?.toUpperCase(),
            meaning: meant[colour][0],
            step: steps[colour],
            shape: shapes[colour],
            descriptor: meant[colour][1],
          })),
        },
      ],
      rules: { ...file.rules, evidenceFor: [], impactFor: [], actionFor: [] },
      standards: file.standards.map(({ descriptors: _none, ...each }) => each),
    }),
  )
}

const first = inColours('2025.1', {
  green: ['met', 'Fully compliant'],
  amber: ['partly', 'Some gaps, with actions'],
  red: ['not-met', 'Significant work to be compliant'],
})
const second = inColours('2026.1', {
  green: ['met-strong', 'Above the minimum standard'],
  amber: ['met-with-actions', 'Meets the minimum standard, action needed'],
  red: ['not-met', 'Below the minimum standard'],
})

const schools = Array.from({ length: 78 }, (_, i) =>
  anOrganisation({ id: asId(`school-${i}`), name: `Fernmoor School ${i + 1}` }),
)

/** The same colours typed in both years: 78 asked, 69 back; of the 69, 40 green, 20 amber and 9 red. */
const colourOf = (i: number): Colour => (i < 40 ? 'green' : i < 60 ? 'amber' : 'red')
const returnsOf = (cycle: string, year: number) =>
  schools.map(({ id }, i) =>
    aReturn({
      id: asId(`${cycle}-${i}`),
      cycleId: asId(cycle),
      organisationId: id,
      ...(i < 69
        ? {
            stage: 'returned' as const,
            returnedAt: asMoment(`${year}-11-10T10:00:00.000Z`),
            answers: { 'T-1.1': anAnswer({ rating: asId(colourOf(i)) }) },
          }
        : {}),
    }),
  )

/** Five that were amber say green. */
const turnedGreen = (auditReturn: ReturnType<typeof aReturn>, i: number) =>
  i >= 40 && i < 45 ? { ...auditReturn, answers: { 'T-1.1': anAnswer({ rating: asId('green') }) } } : auditReturn

const cycleOf = (id: string, framework: Framework, year: number, previous: string | null) =>
  aCycle({
    id: asId(id),
    title: `Schools, ${year}`,
    framework: asId(`tiny@${framework.edition}`),
    opensOn: asDay(`${year}-09-01`),
    closesOn: asDay(`${year}-11-14`),
    periodFrom: asDay(`${year - 1}-09-01`),
    periodTo: asDay(`${year}-08-31`),
    previous: previous === null ? null : asId(previous),
  })

const workspace = aWorkspace({
  organisations: schools,
  frameworks: [first, second],
  cycles: [cycleOf('a', first, 2025, null), cycleOf('b', second, 2026, 'a')],
  returns: [...returnsOf('a', 2025), ...returnsOf('b', 2026)],
})
const report = (id: string, asAt: string) =>
  boardReport({ workspace, cycleId: asId(id), asAt: asDay(asAt), glossary: [], status: 'Final' }).blocks

const rows = (blocks: readonly Block[], table: string) =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.id === table ? block.rows.map((row) => row.map(cellText)) : [],
  )
const text = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [plainText(block.words)]
      return block.kind === 'bullets' || block.kind === 'numbered' ? block.items.map(plainText) : []
    })
    .join('\n')

describe('two years in which amber meant two things', () => {
  const [before, now] = [report('a', '2025-11-22'), report('b', '2026-11-22')]

  it('each print the key of their own year', () => {
    expect(rows(before, 'key')).toEqual([
      ['G Green', 'Fully compliant'],
      ['A Amber', 'Some gaps, with actions'],
      ['R Red', 'Significant work to be compliant'],
    ])
    expect(rows(now, 'key')).toEqual([
      ['G Green', 'Above the minimum standard'],
      ['A Amber', 'Meets the minimum standard, action needed'],
      ['R Red', 'Below the minimum standard'],
    ])
  })

  it('say how many of how many returned', () => {
    for (const blocks of [before, now]) expect(text(blocks)).toContain('69 of 78 agencies (88%) returned')
  })

  it('count the same colours by what they meant', () => {
    expect(rows(before, 'standards')[0]?.slice(1, 4)).toEqual(['40 of 69 (58%)', '20', '9'])
    expect(rows(now, 'standards')[0]?.slice(1, 4)).toEqual(['60 of 69 (87%)', '0', '9'])
  })

  it('draw no trend between them, up, down or the same', () => {
    expect(rows(now, 'standards').map((row) => row.at(-1))).toEqual(['Not comparable', 'Not comparable'])
    expect(text(now)).toContain('0 ratings up, 0 down, 0 the same')
    expect(text(now)).toContain('No rating can be compared with Schools, 2025: its questions or its scale were others.')
    expect(text(now)).not.toMatch(/higher than|lower than|below met both/)
    expect(rows(now, 'stuck')).toEqual([])
  })

  it('draw one where amber kept its meaning, so that the rule can be seen to work', () => {
    const same = {
      ...workspace,
      frameworks: [first, { ...first, edition: '2026.1' }],
      returns: [...returnsOf('a', 2025), ...returnsOf('b', 2026).map(turnedGreen)],
    }
    const blocks = boardReport({
      workspace: same,
      cycleId: asId('b'),
      asAt: asDay('2026-11-22'),
      glossary: [],
      status: 'Final',
    }).blocks
    expect(text(blocks)).toContain('5 ratings up, 0 down, 64 the same')
    expect(rows(blocks, 'stuck')).toEqual([['1 Leadership', '24 of 69 (35%)']])
  })
})
