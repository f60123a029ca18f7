# The shop's clauses with their relations: which clauses apply, and which outcomes follow.
# Slugs are those of rules/*.lp. A fact that a case lacks leaves its condition undefined.
package shop

answer := {"applies": applies, "outcomes": outcomes}

# Settings that another clause may modify.
default window := 30

window := 45 if met_holiday_extension

default photos := 0

photos := 1 if met_damage_photo

defective if input.fault in {"manufacturing", "transit"}

delivered if input.delivery_status == "delivered"

order_request if input.request in {"order_change", "cancellation"}

parcel_request if input.request in {
	"order_status", "not_received", "return", "exchange", "wrong_item", "damaged", "warranty",
}

# Returns
applies contains "return_window" if on_time_return

on_time_return if {
	input.request == "return"
	input.days_since_delivery <= window
}

applies contains "late_return" if {
	input.request == "return"
	input.days_since_delivery > window
}

applies contains "restocking_fee" if {
	input.request == "return"
	input.packaging == "opened"
	on_time_return
	not defective
}

applies contains "full_refund" if {
	input.request == "return"
	input.packaging == "unopened"
	on_time_return
}

applies contains "defective_return" if {
	input.request == "return"
	defective
	on_time_return
}

# Exchanges
applies contains "exchange_window" if on_time_exchange

on_time_exchange if {
	input.request == "exchange"
	input.days_since_delivery <= window
}

applies contains "late_exchange" if {
	input.request == "exchange"
	input.days_since_delivery > window
}

applies contains "exchange_terms" if exchange_terms

exchange_terms if {
	input.request == "exchange"
	input.wanted_price >= input.price_paid
	on_time_exchange
	not defective
}

applies contains "cheaper_exchange" if {
	input.request == "exchange"
	input.days_since_delivery >= 0
	input.wanted_price < input.price_paid
	not defective_exchange
}

applies contains "defective_exchange" if defective_exchange

defective_exchange if {
	input.request == "exchange"
	defective
	on_time_exchange
}

applies contains "exchange_fee" if {
	input.request == "exchange"
	input.packaging == "opened"
	exchange_terms
}

# Holiday season
applies contains "holiday_extension" if met_holiday_extension

met_holiday_extension if {
	input.request in {"return", "exchange"}
	input.purchase_month >= 11
	input.purchase_month <= 12
}

# Shipping
applies contains "standard_shipping" if input.request == "shipping_information"

applies contains "free_shipping" if {
	input.request == "shipping_information"
	input.list_price > 5000
}

applies contains "order_in_preparation" if {
	input.delivery_status == "processing"
	parcel_request
}

applies contains "parcel_under_way" if {
	input.delivery_status == "shipped"
	parcel_request
}

applies contains "parcel_delivered" if {
	input.request == "order_status"
	delivered
}

applies contains "lost_replacement" if {
	input.request == "not_received"
	delivered
	input.investigation == "closed"
}

applies contains "carrier_investigation" if {
	input.request == "not_received"
	input.investigation == "closed"
}

applies contains "open_investigation" if {
	input.request == "not_received"
	delivered
	input.investigation in {"none", "open"}
}

applies contains "wrong_item" if {
	input.request == "wrong_item"
	delivered
}

applies contains "damage_photo" if met_damage_photo

met_damage_photo if {
	input.request == "damaged"
	delivered
	input.price_paid > 50000
}

applies contains "damage_evidence" if {
	input.request == "damaged"
	delivered
	input.photos_sent < photos
}

applies contains "damage_replacement" if {
	input.request == "damaged"
	delivered
	input.photos_sent >= photos
}

# Warranty
applies contains "warranty_period" if in_warranty

in_warranty if {
	input.request == "warranty"
	input.days_since_delivery <= input.warranty_days
}

applies contains "warranty_expired" if {
	input.request == "warranty"
	input.days_since_delivery > input.warranty_days
}

applies contains "warranty_defect" if {
	input.request == "warranty"
	input.fault in {"manufacturing", "physical", "water", "wear"}
	in_warranty
	not warranty_exclusion
}

applies contains "warranty_no_defect" if {
	input.request == "warranty"
	input.days_since_delivery >= 0
	input.fault in {"none", "transit"}
}

applies contains "warranty_exclusion" if warranty_exclusion

warranty_exclusion if {
	input.request == "warranty"
	input.days_since_delivery >= 0
	input.fault in {"physical", "water", "wear"}
}

# Price match
applies contains "price_match_window" if on_time_price_match

on_time_price_match if {
	input.request == "price_match"
	input.days_since_order <= 14
}

applies contains "late_price_match" if {
	input.request == "price_match"
	input.days_since_order > 14
}

applies contains "price_match" if {
	input.request == "price_match"
	input.competitor in {"authorized", "marketplace"}
	input.competitor_price < input.price_paid
	on_time_price_match
	not price_match_exclusion
}

applies contains "unlisted_seller" if {
	input.request == "price_match"
	input.competitor == "unlisted"
}

applies contains "price_not_lower" if {
	input.request == "price_match"
	input.competitor_price >= input.price_paid
}

applies contains "price_match_exclusion" if price_match_exclusion

price_match_exclusion if {
	input.request == "price_match"
	input.competitor == "marketplace"
}

price_match_exclusion if {
	input.request == "price_match"
	input.sale_type in {"clearance", "bundle"}
}

# Orders
applies contains "order_change" if {
	order_request
	input.hours_since_order <= 2
	not order_left
}

applies contains "late_order_change" if {
	order_request
	input.hours_since_order > 2
}

applies contains "order_left" if order_left

order_left if {
	order_request
	input.delivery_status in {"shipped", "delivered"}
}

# Product information
applies contains "product_information" if input.request == "product_information"

# Handling of messages
applies contains "high_value" if high_value

high_value if input.order_total > 100000

high_value if input.price_paid > 50000

supports := {
	"return_window": "approve",
	"late_return": "deny",
	"late_exchange": "deny",
	"exchange_terms": "approve",
	"cheaper_exchange": "deny",
	"defective_exchange": "approve",
	"standard_shipping": "inform",
	"order_in_preparation": "inform",
	"parcel_under_way": "inform",
	"parcel_delivered": "inform",
	"lost_replacement": "approve",
	"open_investigation": "investigate",
	"wrong_item": "approve",
	"damage_evidence": "conditional",
	"damage_replacement": "approve",
	"warranty_expired": "deny",
	"warranty_defect": "approve",
	"warranty_no_defect": "deny",
	"warranty_exclusion": "deny",
	"late_price_match": "deny",
	"price_match": "approve",
	"unlisted_seller": "deny",
	"price_not_lower": "deny",
	"price_match_exclusion": "deny",
	"order_change": "approve",
	"late_order_change": "deny",
	"order_left": "deny",
	"product_information": "inform",
}

outcomes contains supports[clause] if some clause in applies
