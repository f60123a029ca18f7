-- What happened, and when: the same records as customer_database.json. Amounts are whole cents,
-- times local without a zone. The views over these tables show dollars, and only what had
-- happened at the moment that the table as_of holds.

CREATE TABLE as_of (
    id INTEGER PRIMARY KEY CONSTRAINT as_of_has_one_row CHECK (id = 1),
    at TEXT NOT NULL CONSTRAINT at_is_a_moment_like_2025_06_18T10_30_00
        CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;

CREATE TABLE customer_records (
    customer_id TEXT PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE,
    phone TEXT NOT NULL,
    created_date TEXT NOT NULL,
    tier TEXT NOT NULL CHECK (tier IN ('standard', 'premium', 'vip'))
) STRICT, WITHOUT ROWID;

CREATE TABLE addresses (
    customer_id TEXT NOT NULL REFERENCES customer_records,
    kind TEXT NOT NULL CHECK (kind IN ('shipping', 'billing')),
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    zip TEXT NOT NULL,
    PRIMARY KEY (customer_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE past_address_records (
    customer_id TEXT NOT NULL REFERENCES customer_records,
    number INTEGER NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    zip TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (customer_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE emails (
    customer_id TEXT NOT NULL REFERENCES customer_records,
    kind TEXT NOT NULL CHECK (kind IN ('primary', 'alternate')),
    email TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (customer_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_records (
    customer_id TEXT NOT NULL REFERENCES customer_records,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('locked', 'unlocked', 'closed')),
    PRIMARY KEY (customer_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_records (
    product_id TEXT PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE,
    noun TEXT NOT NULL COLLATE NOCASE,
    model TEXT NOT NULL COLLATE NOCASE,
    category TEXT NOT NULL,
    brand TEXT NOT NULL,
    warranty_period INTEGER NOT NULL CHECK (warranty_period >= 0),
    weight REAL NOT NULL,
    requires_signature INTEGER NOT NULL CHECK (requires_signature IN (0, 1)),
    description TEXT NOT NULL,
    restriction TEXT NOT NULL CHECK (restriction IN ('none', 'software', 'hygiene')),
    recalled_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE specifications (
    product_id TEXT NOT NULL REFERENCES product_records,
    number INTEGER NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    value TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (product_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE price_records (
    product_id TEXT NOT NULL REFERENCES product_records,
    number INTEGER NOT NULL,
    since TEXT NOT NULL,
    cents INTEGER NOT NULL CHECK (cents > 0),
    PRIMARY KEY (product_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_records (
    product_id TEXT NOT NULL REFERENCES product_records,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('sold_out', 'restocked')),
    PRIMARY KEY (product_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_records (
    order_id TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customer_records,
    ordered_at TEXT NOT NULL,
    promised_at TEXT NOT NULL,
    shipping_method TEXT NOT NULL CHECK (shipping_method IN ('standard', 'express', 'overnight')),
    shipping_cents INTEGER NOT NULL CHECK (shipping_cents >= 0),
    total_cents INTEGER NOT NULL,
    tracking_number TEXT NOT NULL,
    payment_method TEXT NOT NULL CHECK (
        payment_method IN (
            'credit_card', 'debit_card', 'paypal', 'apple_pay', 'google_pay', 'affirm', 'gift_card'
        )
    ),
    gift INTEGER NOT NULL CHECK (gift IN (0, 1)),
    weight_check TEXT NOT NULL CHECK (weight_check IN ('full', 'short'))
) STRICT, WITHOUT ROWID;

CREATE TABLE line_records (
    order_id TEXT NOT NULL REFERENCES order_records,
    number INTEGER NOT NULL,
    line_id TEXT NOT NULL,
    product_id TEXT NOT NULL REFERENCES product_records,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    paid_cents INTEGER NOT NULL CHECK (paid_cents > 0),
    sale_type TEXT NOT NULL CHECK (sale_type IN ('regular', 'clearance', 'final_sale', 'bundle')),
    extended_warranty TEXT NOT NULL CHECK (extended_warranty IN ('none', 'basic', 'accident')),
    returned_at TEXT,
    refunded_at TEXT,
    PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE repair_records (
    order_id TEXT NOT NULL,
    line_number INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (order_id, line_number, number),
    FOREIGN KEY (order_id, line_number) REFERENCES line_records
) STRICT, WITHOUT ROWID;

CREATE TABLE shipment_records (
    order_id TEXT NOT NULL REFERENCES order_records,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    event TEXT NOT NULL CHECK (
        event IN ('shipped', 'delivered', 'investigation_opened', 'investigation_closed')
    ),
    PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment_records (
    order_id TEXT NOT NULL REFERENCES order_records,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    event TEXT NOT NULL CHECK (
        event IN ('hold', 'release', 'charge', 'failed', 'refund', 'dispute', 'dispute_closed')
    ),
    cents INTEGER NOT NULL CHECK (cents > 0),
    PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE retailers (
    name TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('authorized', 'marketplace'))
) STRICT, WITHOUT ROWID;

CREATE TABLE quote_records (
    retailer TEXT NOT NULL REFERENCES retailers,
    product_id TEXT NOT NULL REFERENCES product_records,
    since TEXT NOT NULL,
    cents INTEGER NOT NULL CHECK (cents > 0),
    PRIMARY KEY (retailer, product_id, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE promotion_records (
    code TEXT PRIMARY KEY,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
