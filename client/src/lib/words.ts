import type { BoardTemplateName } from '../../../src/contract/board-templates.js';
import type { MessageKey } from './messages/sv.js';

// Stages and labels are plain strings on the wire; here they meet the words that the catalogues have for them.

export function stageKey(template: BoardTemplateName, stage: string): MessageKey {
  return `stage.${template}.${stage}` as MessageKey;
}

/** What lands in a stage: said where its column is empty. */
export function stageHintKey(template: BoardTemplateName, stage: string): MessageKey {
  return `stage.${template}.${stage}.hint` as MessageKey;
}

export function labelKey(label: string): MessageKey {
  return `label.${label}` as MessageKey;
}
