/** Text as it stands between the tags of XML, or in an attribute. */
export const escapedXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
