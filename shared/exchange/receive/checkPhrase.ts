/** 256 words that are told apart easily when they are read out. */
const words = `
  acorn amber anchor apple apron arrow aspen autumn bacon badge bagel banjo barley barn basil basket bay beach
  beacon bean bell bench berry bicycle birch biscuit blanket blossom blue boat bonnet book border bottle bowl
  branch brass bread brick bridge brook broom brush bucket bugle bus butter button cabin cactus cake camel candle
  canoe canvas cape caravan carpet carrot castle cedar cello chalk cheese cherry chess chestnut chimney cinema
  circle clay cliff clock cloud clover coast cobalt cocoa coffee comet compass copper coral cotton cove crane
  crayon cricket crown cup curtain daffodil daisy dance dawn deer denim desk dolphin domino door dove drum duck
  dune eagle easel echo elbow elm ember emerald engine fabric falcon feather fern ferry fiddle field fig finch
  flag flute fog forest fossil fountain fox frost fruit garden garlic gate ginger glass glove goat gold grape
  grass gravel green guitar hammer harbour harp hat hazel heather hedge helmet heron hill honey hoop horse house
  ice indigo ink iris island ivory ivy jacket jam jasmine jigsaw jug juniper kettle kite kiwi ladder lake lamp
  lantern lavender leaf lemon lettuce lilac lily lime linen lion log lotus magnet maple marble meadow melon mint
  mirror mitten moon moss mountain muffin mushroom napkin needle nest noodle nutmeg oak oats olive onion orange
  orchard otter owl paint panda paper parcel parsley peach pear pebble pencil penguin pepper piano picnic pine
  planet plum pocket pond poppy potato puffin purple quill quilt rabbit radio rain raisin raven ribbon rice river
  robin rocket rope rose ruby saddle saffron sail salmon
`
  .trim()
  .split(/\s+/)

/**
 * Four words that stand for a file, from its fingerprint: two people can read them to each other on the phone to know that
 * they have the same file. They prove nothing about who made it. (Reliability rules, 3.5.)
 */
export const checkPhrase = (fingerprint: string): string =>
  [0, 2, 4, 6].map((at) => words[Number.parseInt(fingerprint.slice(at, at + 2), 16)] ?? '').join(' ')

/** A fingerprint as people read it: its first 32 figures in groups of four. */
export const shortFingerprint = (fingerprint: string): string =>
  (fingerprint.slice(0, 32).match(/.{4}/g) ?? []).join(' ')
