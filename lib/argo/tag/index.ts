export type * from './ast';
export { endOfTag, parseTags } from './parser';
export { printTag, printTags } from './printer';
export { onlySimpleTag, simpleTagsIn } from './simple-tags';
export { replaceTags, variablesInPart, variablesInText } from './tag-variables';
