import { FileChild, type IContext, type IXmlableObject, type PackagePart, Paragraph } from 'docx'

// The library builds a component for every property of every cell, which costs more than writing the cell. The parts of a
// document that come by the hundred are given to it as ready elements instead.

/** An XML element as the library's writer takes it. */
export type Xml = IXmlableObject
export type Attributes = { readonly [name: string]: string | number }

/** An element with attributes and content. Text is escaped when it is written. */
export const element = (name: string, attributes: Attributes | null, ...content: readonly (Xml | string)[]): Xml => {
  if (attributes === null) return { [name]: content }
  return { [name]: content.length === 0 ? { _attr: attributes } : [{ _attr: attributes }, ...content] }
}

/** An element that says one thing: `<w:pStyle w:val="Quote"/>`. */
export const value = (name: string, val: string | number): Xml => ({ [name]: { _attr: { 'w:val': val } } })

/** An element whose presence says it all: `<w:cantSplit/>`. */
export const flag = (name: string): Xml => ({ [name]: {} })

/** A ready element among a document's paragraphs and tables, with the parts of the file that it refers to. */
export class ReadyElement extends FileChild {
  private readonly content: Xml
  private readonly parts: readonly PackagePart[]

  constructor(name: string, content: Xml, parts: readonly PackagePart[] = []) {
    super(name)
    this.content = content
    this.parts = parts
  }

  override prepForXml(context: IContext): Xml {
    for (const part of this.parts) part.addTo(context)
    return this.content
  }
}

/** A ready paragraph for a place that takes nothing else, such as a header. */
export class ReadyParagraph extends Paragraph {
  private readonly content: Xml

  constructor(content: Xml) {
    super({})
    this.content = content
  }

  override prepForXml(): Xml {
    return this.content
  }
}
