import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../../shared/basics/day'
import { utf8Bytes } from '../../../../../shared/basics/utf8'
import type { Filled } from '../../../../../shared/exchange/forms/box'
import { fillReturn } from '../../../../../shared/exchange/forms/fill'
import { blocks, filledBlock, inSight, type PageState } from '../../../../../shared/exchange/forms/page/pageData'
import { pageFileName } from '../../../../../shared/exchange/forms/page/pageFileName'
import { largestPage, readReturnPage } from '../../../../../shared/exchange/forms/page/readPage'
import { forPage, returnPage } from '../../../../../shared/exchange/forms/page/writePage'
import { boxesOf } from '../../../../../shared/exchange/forms/questionBoxes'
import { readForm } from '../../../../../shared/exchange/forms/readForm'
import { type SentReturn, seal } from '../../../../../shared/exchange/forms/sentReturn'
import type { Framework } from '../../../../../shared/frameworks/framework'
import { questionsOf } from '../../../../../shared/frameworks/lookUp'
import { questionsAsked } from '../../../../../shared/returns/asked'
import { gapsIn } from '../../../../../shared/returns/gaps'
import { answeredInFull } from '../../../../builders/answers'
import { aFramework } from '../../../../builders/frameworks'
import { must, refusal } from '../../../../builders/must'
import { builtInFrameworks } from '../../../../builders/reportWorkspace'
import { aSentReturn } from '../../../../builders/sentReturns'

const program = { script: 'document.title = "</script><!-- end"', style: 'p { color: #14202b }' }
const pageOf = (sent: SentReturn) => returnPage(sent, program)
const read = (text: string) => readReturnPage(utf8Bytes(text))

/** A page as a browser saves it: with other things in its boxes. */
function filledIn(sentReturn: SentReturn, state: Partial<PageState>): string {
  const whole: PageState = { filled: {}, aside: {}, by: '', savedAt: null, ...state }
  const block = filledBlock(seal(sentReturn), whole)
  return pageOf(sentReturn).replace(
    new RegExp(`(id="${blocks.filled}">)[^<]*`),
    (_all, start: string) => `${start}${block}`,
  )
}

const merged = (framework: Framework, text: string) => {
  const file = must(read(text))
  return readForm({ ...file, framework, cycle: { periodTo: asDay('2026-11-30') } })
}

describe.each(builtInFrameworks().map((framework) => [framework.title, framework.edition, framework] as const))(
  'a page of %s, %s',
  (_title, _edition, framework) => {
    const full = answeredInFull(aSentReturn(framework).sent, framework, asDay('2026-11-20'))
    const filled = fillReturn(framework, questionsOf(framework), full)

    it('changes nothing when it comes back as it was sent', () => {
      const back = merged(framework, pageOf(aSentReturn(framework, full)))
      expect(back.unread).toEqual([])
      expect(back.revisions).toEqual([])
      expect(back.auditReturn.answers).toEqual(full.answers)
    })

    it('brings every answer back that was filled in', () => {
      const savedAt = asMoment('2026-11-20T10:00:00.000Z')
      const back = merged(framework, filledIn(aSentReturn(framework), { filled, by: 'Head of service', savedAt }))
      expect(back.unread).toEqual([])
      expect(back.revisions).toHaveLength(Object.keys(full.answers).length)
      expect(back.revisions[0]?.author).toBe('Head of service')
    })

    it('asks the same questions and finds the same gaps with what it carries of the framework', () => {
      const carried = forPage(framework, full)
      const ids = (questions: ReturnType<typeof questionsAsked>) => questions.map(({ question }) => question.id)
      expect(ids(questionsAsked(carried, { ...full }))).toEqual(ids(questionsAsked(framework, { ...full })))
      const kinds = (each: Framework) =>
        gapsIn({ ...full }, each, asDay('2030-11-30')).map(({ kind, question }) => [kind, question.id])
      expect(kinds(carried)).toEqual(kinds(framework))
      const boxes = (each: Framework) => questionsAsked(each, { ...full }).flatMap((placed) => boxesOf(each, placed))
      expect(boxes(carried)).toEqual(boxes(framework))
    })
  },
)

describe('a return page', () => {
  const framework = aFramework()
  const [placed] = questionsOf(framework)
  const narrative = `${placed?.question.id}/narrative`
  const sent = aSentReturn(framework)

  const hostile = '</script><img src=x onerror=alert(1)> <!-- ]]> \u2028\u2029 \u202Eevil\u202C 😀 & "quoted"'

  it('keeps hostile words inside its blocks, and gives them back as they were', () => {
    const text = filledIn(sent, { filled: { [narrative]: hostile } })
    expect(text).not.toContain('<img')
    expect(text.match(/<script/g)).toHaveLength(3)
    expect(must(read(text)).filled[narrative]).toBe(hostile)
  })

  it('gives back whatever was typed, and lets no sign of it out of its block', () => {
    const words = fc.string({ unit: 'binary', maxLength: 100 })
    const rows = fc.array(fc.record({ what: words, where: words, on: words }), { maxLength: 3 })
    const boxes = fc.record(
      { [narrative]: words, [`${placed?.question.id}/evidence`]: rows, 'sign/name': words },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(boxes, words, (filled, by) => {
        const text = filledIn(sent, { filled: filled as Filled, by })
        expect(must(read(text)).filled).toEqual(filled)
        expect(text.split(`id="${blocks.filled}">`)[1]?.split('</script>')[0]).toMatch(/^[\u0020-\u007e]*$/)
      }),
      { numRuns: 25 },
    )
  })

  it('keeps hostile names inside its title', () => {
    const { facts } = sent
    const named = { ...sent, facts: { ...facts, organisation: { ...facts.organisation, name: hostile } } }
    const text = pageOf(named)
    expect(text).not.toContain('<img')
    expect(text.match(/<\/script/g)).toHaveLength(3)
    expect(must(read(text)).facts.organisation.name).toBe(hostile)
  })

  it('names no address outside itself and lets only its own program run', () => {
    const text = pageOf(sent)
    expect(text).not.toMatch(/(src|href|action)=|https?:|@import|url\(/)
    expect(text).toMatch(/content="default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; style-src 'sha256-/)
  })

  it('is read whatever encoding a mail program made of it', () => {
    const text = filledIn(sent, { filled: { [narrative]: 'Café – “so”' } })
    const latin = Uint8Array.from([...`\u00ef${text.replace(/[^\u0000-\u00ff]/g, '?')}`], (sign) => sign.charCodeAt(0))
    expect(must(readReturnPage(latin)).filled[narrative]).toBe('Café – “so”')
    expect(must(read(text.replaceAll('\n', '\r\n'))).filled[narrative]).toBe('Café – “so”')
  })

  it('says who filled it in, else the organisation, and when', () => {
    const savedAt = asMoment('2026-11-20T10:00:00.000Z')
    expect(must(read(filledIn(sent, { by: ' Lead ', savedAt })))).toMatchObject({ by: 'Lead', at: savedAt })
    expect(must(read(pageOf(sent)))).toMatchObject({ by: 'Haven Young People', at: sent.facts.madeAt, form: 'page' })
  })

  it('names the place of a box by its question’s number', () => {
    const { placeOf } = must(read(pageOf(sent)))
    expect(placeOf(narrative, 'What is in place?')).toBe(`question ${placed?.question.label}, What is in place?`)
    expect(placeOf('front/staffCount', 'Staff')).toBe('“About you”, Staff')
    expect(placeOf('sign/on', 'Date')).toBe('“Sign off”, Date')
  })

  it('is refused with the reason when it cannot be believed', () => {
    const text = pageOf(sent)
    expect(refusal(read('<!doctype html><p>Good morning</p>'))).toEqual({ kind: 'notOurs' })
    expect(refusal(read(text.slice(0, text.length / 2)))).toEqual({ kind: 'damaged' })
    expect(refusal(read(text.slice(0, text.indexOf('psa-filled') + 40)))).toEqual({ kind: 'damaged' })
    expect(refusal(read(text.replace('"by":""', '"by":"Somebody"')))).toEqual({ kind: 'damaged' })
    expect(refusal(read(text.replaceAll('Haven', 'Raven')))).toEqual({ kind: 'tampered' })
    expect(refusal(read(text.replace('"version":1,', '"version":2,')))).toEqual({ kind: 'newerVersion', version: 2 })
    expect(refusal(readReturnPage(new Uint8Array(largestPage + 1)))).toMatchObject({ kind: 'tooLarge' })
    const twice = text.replace('<script id="psa-program">', `<script id="${blocks.filled}">{}</script>$&`)
    expect(refusal(read(twice))).toEqual({ kind: 'damaged' })
  })

  it('is refused when a box holds more than any box may', () => {
    const tooLong: Filled = { [narrative]: 'a'.repeat(100_001) }
    expect(refusal(read(filledIn(sent, { filled: tooLong })))).toMatchObject({ kind: 'answersDoNotFit' })
    const odd = { [narrative]: [{ what: 3 }] } as unknown as Filled
    expect(refusal(read(filledIn(sent, { filled: odd })))).toMatchObject({ kind: 'answersDoNotFit' })
  })

  it('does not take the answers of another return', () => {
    const other = aSentReturn(framework, { frontSheet: { services: 'Other' } })
    const block = filledBlock(seal(other), { filled: {}, aside: {}, by: '', savedAt: null })
    const text = pageOf(sent).replace(new RegExp(`(id="${blocks.filled}">)[^<]*`), `$1${block}`)
    expect(refusal(read(text))).toEqual({ kind: 'damaged' })
  })
})

describe('the name of the file that a page saves', () => {
  const { facts } = aSentReturn(aFramework())

  it('says whose return it is, of what, and the day', () => {
    expect(pageFileName(facts, asDay('2026-11-22'))).toBe('Haven Young People – Section 11 return – 2026-11-22.html')
  })

  it('keeps its day however long the names are', () => {
    const long = {
      organisation: { ...facts.organisation, name: 'A'.repeat(200) },
      cycle: { ...facts.cycle, title: 'B'.repeat(200) },
    }
    expect(pageFileName(long, asDay('2026-11-22'))).toMatch(/ – 2026-11-22\.html$/)
  })
})

describe('boxes in sight', () => {
  const framework = aFramework()
  const open = questionsOf(framework).find(({ question }) => question.notApplicable !== 'not-allowed')?.question
  const [rating, reason] = [`${open?.id}/rating`, `${open?.id}/reason`]

  it('count a reason only where the question does not apply, and lose none', () => {
    expect(inSight(framework, { [rating]: 'Best', [reason]: 'None here' })).toEqual({
      filled: { [rating]: 'Best' },
      aside: { [reason]: 'None here' },
    })
    expect(inSight(framework, { [rating]: 'Not applicable', [reason]: 'None here' })).toEqual({
      filled: { [rating]: 'Not applicable', [reason]: 'None here' },
      aside: {},
    })
  })
})
