import { Entity, Index, PrimaryColumn } from "typeorm";

/** A word that some product is found by; typing errors are compared with these. */
@Entity("search_words")
@Index("search_words_trigrams", { synchronize: false })
export class SearchWordEntity {
  @PrimaryColumn("text", { primaryKeyConstraintName: "search_words_pkey" })
  word!: string;
}
