import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  AgreementsView,
  BeginFromAgreement,
  EndAgreement,
  KeepAgreement,
} from '../../../../src/contract/agreements.js';
import type { BringFigure, BringFile, ImportPreview } from '../../../../src/contract/figure-files.js';
import type {
  AreasView,
  KeepAnalysis,
  KeepPopulation,
  PictureView,
  PutIntoPicture,
  SetWeights,
  Theme,
  ImportView,
} from '../../../../src/contract/pictures.js';
import type { PromiseView } from '../../../../src/contract/promises.js';
import { http } from '../../lib/http.js';

const key = 'pictures';

export const areasQuery = queryOptions({ queryKey: [key, 'areas'], queryFn: () => http.get<AreasView>('/areas') });

export function pictureQuery(areaId: string, period: string) {
  return queryOptions({
    queryKey: [key, areaId, period],
    queryFn: () => http.get<PictureView>(`/areas/${areaId}/pictures/${period}`),
  });
}

export function agreementsQuery(areaId: string) {
  return queryOptions({
    queryKey: [key, areaId, 'agreements'],
    queryFn: () => http.get<AgreementsView>(`/areas/${areaId}/agreements`),
  });
}

export function useKeepPopulation(areaId: string) {
  return useAct(({ year, ...wish }: KeepPopulation & { year: number }) =>
    http.put<AreasView>(`/areas/${areaId}/populations/${String(year)}`, wish),
  );
}

/** Counted where it was: in the area, or at a place in it. */
export function useBringFigure() {
  return useAct(({ areaId, ...figure }: BringFigure & { areaId: string }) =>
    http.post<null>(`/areas/${areaId}/figures`, figure),
  );
}

export function usePut({ areaId, period }: PictureView) {
  return useAct((wish: PutIntoPicture) =>
    http.post<PictureView>(`/areas/${areaId}/pictures/${period}/contributions`, wish),
  );
}

export function useWeigh(areaId: string) {
  return useAct((weights: SetWeights) => http.post<null>(`/areas/${areaId}/weights`, weights));
}

export function useAnalyse({ areaId, period }: PictureView, theme: Theme) {
  return useAct((wish: KeepAnalysis) =>
    http.put<null>(`/areas/${areaId}/pictures/${period.slice(0, 4)}/analyses/${theme}`, wish),
  );
}

/** Looks at a file line by line, and keeps nothing. */
export function useLook(areaId: string) {
  return useMutation({
    mutationFn: (text: string) => http.post<ImportPreview>(`/areas/${areaId}/imports/preview`, { text }),
  });
}

export function useBringFile(areaId: string) {
  return useAct((file: BringFile) => http.post<ImportView>(`/areas/${areaId}/imports`, file));
}

export function useUndoFile(areaId: string) {
  return useAct((importId: string) => http.put<ImportView>(`/areas/${areaId}/imports/${importId}/undoing`));
}

export function useKeepAgreement(areaId: string) {
  return useAct(({ id, wish }: { id: string; wish: KeepAgreement }) =>
    http.put<AgreementsView>(`/areas/${areaId}/agreements/${id}`, wish),
  );
}

export function useSign(areaId: string) {
  return useAct(({ id, version }: { id: string; version: number }) =>
    http.post<AgreementsView>(`/areas/${areaId}/agreements/${id}/signatures`, { version }),
  );
}

export function useEndAgreement(areaId: string) {
  return useAct(({ id, ...wish }: EndAgreement & { id: string }) =>
    http.put<AgreementsView>(`/areas/${areaId}/agreements/${id}/ending`, wish),
  );
}

export function useBeginFrom(areaId: string, agreementId: string) {
  return useAct((wish: BeginFromAgreement) =>
    http.post<PromiseView>(`/areas/${areaId}/agreements/${agreementId}/promises`, wish),
  );
}

/** Whatever is done moves more than one picture: all that are open are looked up anew. */
function useAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => refreshPictures(queries) });
}

export function refreshPictures(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: [key] });
}
