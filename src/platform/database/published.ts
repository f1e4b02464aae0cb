import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** What has been published, to whoever is nobody: by a login that reaches nothing else. */
@Injectable()
export class Published {
  constructor(@Inject(getDataSourceToken('citizen')) private readonly published: DataSource) {}

  read<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.published.query<Row[]>(sql, values);
  }
}
