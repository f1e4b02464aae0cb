import type { BoardTemplateName } from '../../../contract/board-templates.js';
import { mainSchool, municipalSchools, otherSchool } from './agencies.js';

export interface WorldBoard {
  readonly key: string;
  readonly template: BoardTemplateName;
  readonly name: string;
  readonly agencies: readonly string[];
}

const schools = [...municipalSchools, 'independent'];

export const boards: readonly WorldBoard[] = [
  {
    key: 'youth',
    template: 'youth_at_risk',
    name: 'Unga i risk – Bromma',
    agencies: ['police', 'social', 'leisure', ...schools],
  },
  {
    key: 'ipv',
    template: 'intimate_partner_violence',
    name: 'Brott i nära relation – Bromma',
    agencies: ['police', 'social', 'support'],
  },
  {
    key: 'victims',
    template: 'vulnerable_victims',
    name: 'Särskilt utsatta – äldre och unga brottsoffer – Bromma',
    agencies: ['police', 'social', 'support', mainSchool],
  },
  {
    key: 'places',
    template: 'place',
    name: 'Platser – Bromma',
    agencies: ['police', 'social', 'leisure', mainSchool, otherSchool],
  },
];
