import type { Framework } from './framework'
import { sameItems } from './order'
import type { Question, Standard } from './question'
import type { Level, Scale } from './scale'

// Words that nobody has to give, because others of the same framework say as much: a draft may leave them empty, and its
// edition has the others in their place.
//
//   what the framework is for         its title
//   the name of the edition           its number
//   plain words of a standard         its title
//   the description of a level        its word
//   what a lone typed answer asks     the short title of its question

/** How two words that may stand for each other are set: the first is what is there, the second what stands in for it. */
type Settle = (words: string, usual: string) => string

/** A framework with every empty word that has another to stand in for it filled in. */
export const withUsualWords = (framework: Framework): Framework =>
  settled(framework, (words, usual) => (words.trim() === '' ? usual : words))

/** A framework without the words that only repeat what would stand in for them. */
export const withoutUsualWords = (framework: Framework): Framework =>
  settled(framework, (words, usual) => (words === usual ? '' : words))

function settled(framework: Framework, settle: Settle): Framework {
  const about = settle(framework.about, framework.title)
  const editionLabel = settle(framework.editionLabel, framework.edition)
  const standards = framework.standards.map((standard) => standardSettled(standard, settle))
  const scales = framework.scales.map((scale) => scaleSettled(scale, settle))
  const isSame =
    about === framework.about &&
    editionLabel === framework.editionLabel &&
    sameItems(standards, framework.standards) &&
    sameItems(scales, framework.scales)
  return isSame ? framework : { ...framework, about, editionLabel, standards, scales }
}

function standardSettled(standard: Standard, settle: Settle): Standard {
  const plainWords = settle(standard.plainWords, standard.title)
  const questions = standard.questions.map((question) => questionSettled(question, settle))
  const isSame = plainWords === standard.plainWords && sameItems(questions, standard.questions)
  return isSame ? standard : { ...standard, plainWords, questions }
}

function questionSettled(question: Question, settle: Settle): Question {
  const [field] = question.fields ?? []
  if (!field || !hasLoneAnswer(question)) return question
  const label = settle(field.label, question.shortTitle)
  return label === field.label ? question : { ...question, fields: [{ ...field, label }] }
}

/** True for a question that asks for one typed answer and no rating, so that the answer needs no words of its own. */
export const hasLoneAnswer = ({ scale, fields }: Question): boolean => scale === undefined && fields?.length === 1

function scaleSettled(scale: Scale, settle: Settle): Scale {
  const levels = scale.levels.map((level): Level => {
    const descriptor = settle(level.descriptor, level.label)
    return descriptor === level.descriptor ? level : { ...level, descriptor }
  })
  return sameItems(levels, scale.levels) ? scale : { ...scale, levels }
}
