import { PackagePart, type PackagePartOptions } from 'docx'

/** A part of a file under an id of our choice. The library's own ids differ from file to file of the same data. */
export const numberedPart = (id: string, options: PackagePartOptions): PackagePart =>
  Object.assign(new PackagePart(options), { id, relationshipId: `rId${id}` })
