-- What an agent searches by; made after the rows are there, which is faster.

CREATE UNIQUE INDEX email_once ON emails (email);
CREATE INDEX customer_by_name ON customer_records (name);
CREATE INDEX customer_by_phone ON customer_records (phone);
CREATE INDEX product_by_name ON product_records (name);
CREATE INDEX product_by_noun ON product_records (noun);
CREATE INDEX product_by_model ON product_records (model);
CREATE INDEX order_by_customer ON order_records (customer_id, ordered_at);
CREATE INDEX order_by_time ON order_records (ordered_at);
CREATE UNIQUE INDEX tracking_number_once ON order_records (tracking_number);
CREATE UNIQUE INDEX line_id_once ON line_records (line_id);
CREATE INDEX line_by_product ON line_records (product_id);
CREATE INDEX shipment_by_time ON shipment_records (at);
CREATE INDEX quote_by_product ON quote_records (product_id);
